package briefingbook.assemble;

import briefingbook.assemble.Parts.Part;
import briefingbook.assemble.Parts.Verb;
import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells who and what is named as subject in a part of a sentence, and whom it merely speaks of. */
final class Subjects {

    private static final PhraseList INSTITUTIONS = PhraseList.read("state-voices.txt");

    /** Behind such a word somebody is spoken with or of, and does not speak. */
    private static final Set<String> PREPOSITIONS = Set.of(
            "about",
            "across",
            "after",
            "against",
            "alongside",
            "among",
            "at",
            "before",
            "behind",
            "beside",
            "between",
            "by",
            "concerning",
            "despite",
            "during",
            "for",
            "from",
            "in",
            "inside",
            "into",
            "like",
            "near",
            "of",
            "on",
            "outside",
            "over",
            "regarding",
            "since",
            "than",
            "through",
            "to",
            "toward",
            "towards",
            "under",
            "unlike",
            "until",
            "upon",
            "via",
            "with",
            "within",
            "without");

    private static final Set<String> OF_A_STATE = Set.of("of", "in", "from");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "her", "their", "both");
    private static final Set<String> NO_SUBJECTS = Set.of("his", "her", "their", "its", "him", "them");

    /** How a clause begins that is put in front of what a sentence says; it may have a subject of its own. */
    private static final String CLAUSES =
            "after|although|as|before|following|once|since|though|until|when|while|\\p{L}+(?:ed|ing)";

    private static final Pattern CLAUSE = Pattern.compile("(?i:" + CLAUSES + ")\\b");
    /** How words begin that are put in front. */
    private static final Pattern FRONT = Pattern.compile(
            "(?i:amid|at|days|despite|during|for|from|hours|in|on|under|with|within|" + CLAUSES + ")\\b");
    /** What belongs to a person and speaks for the person's state. */
    private static final Pattern OWN_BODY = Pattern.compile(
            "['’]s (?:[\\p{L}-]+ ){0,3}(?:administration|cabinet|delegation|government|office|team)\\b");

    /** Behind so many verbs of a part it is looked for who speaks. */
    private static final int VERBS = 4;
    /** As many characters before a name tell whether it is spoken of. */
    private static final int BEFORE = 60;

    private static final Pattern GENITIVE = Pattern.compile("['’]s ");

    /** Who and what is named before the verb of the part, else right behind it; by place. */
    List<Mention> of(Passage passage, Part part) {
        if (part.isPassive()) {
            return behind(passage, part);
        }
        int from = front(passage, part);
        int verb = part.verb();
        List<Mention> before = part.mentions().stream()
                .filter(mention -> from <= mention.from() && mention.to() <= verb)
                .filter(mention -> isSubject(passage, mention))
                .toList();
        return before.isEmpty() ? behind(passage, part) : before;
    }

    /** Where the part begins behind what is put in front, {@code After the vote, …}, if somebody is named behind it. */
    int front(Passage passage, Part part) {
        String text = passage.text();
        Matcher front = FRONT.matcher(text).region(part.from(), part.to());
        int comma = front.lookingAt() ? text.indexOf(", ", part.from()) : -1;
        boolean clause = comma >= 0
                && CLAUSE.matcher(text).region(part.from(), part.to()).lookingAt();
        boolean before = false;
        boolean behind = false;
        int verb = part.verb();
        for (Mention mention : comma < 0 ? List.<Mention>of() : part.mentions()) {
            boolean subject = mention.to() <= verb && isSubject(passage, mention);
            before |= subject && mention.from() < comma && mention.kind() == Mention.Kind.PERSON;
            behind |= subject && mention.from() > comma;
        }
        return comma >= 0 && behind && (clause || !before) ? comma : part.from();
    }

    /** Who is named right behind the verb: {@code ,” said A}, {@code was welcomed by A}. */
    private List<Mention> behind(Passage passage, Part part) {
        for (Verb verb : part.verbs().subList(0, Math.min(VERBS, part.verbs().size()))) {
            Mention next = part.mentions().stream()
                    .filter(mention -> mention.from() > verb.to())
                    .findFirst()
                    .orElse(null);
            if (next != null && isInverted(passage.text(), verb)) {
                String gap = passage.text().substring(verb.to(), next.from());
                if (Parts.isLead(gap.replaceFirst("^ (?:by )?", ""))) {
                    return List.of(next);
                }
            }
        }
        return List.of();
    }

    private static boolean isInverted(String text, Verb verb) {
        char before = verb.from() > 1 ? text.charAt(verb.from() - 2) : ' ';
        return verb.passive() || "”\"’'".indexOf(before) >= 0 || before == ',' && verb.strength() == Strength.SPEECH;
    }

    /** Whether what is named outside quotations may be what the sentence is about: it stands behind no preposition and owns nothing. */
    boolean isSubject(Passage passage, Mention mention) {
        String text = passage.text();
        String words = text.substring(mention.from(), mention.to()).toLowerCase(Locale.ROOT);
        boolean possessive = mention.kind() == Mention.Kind.PERSON
                && (NO_SUBJECTS.contains(words)
                        || startsAt(GENITIVE, text, mention.to()) && !startsAt(OWN_BODY, text, mention.to()));
        return !possessive
                && !isObject(
                        text.substring(Math.max(0, mention.from() - BEFORE), mention.from()),
                        mention.kind() == Mention.Kind.PERSON);
    }

    private static boolean startsAt(Pattern pattern, String text, int at) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Whether who is named behind these words is spoken with or of; {@code the leaders of} a state speak for it. */
    private static boolean isObject(String before, boolean person) {
        List<PhraseList.Word> words = PhraseList.words(before);
        int last = words.size() - 1;
        if (last < 0 || before.length() - words.get(last).to() > 1) {
            return false;
        }
        if (ARTICLES.contains(words.get(last).folded())) {
            last--;
        }
        if (last < 0 || !PREPOSITIONS.contains(words.get(last).folded())) {
            return false;
        }
        int end = words.get(last).from() - 1;
        boolean office = !person
                && OF_A_STATE.contains(words.get(last).folded())
                && INSTITUTIONS.find(before).stream().anyMatch(found -> found.to() == end);
        return !office;
    }
}
