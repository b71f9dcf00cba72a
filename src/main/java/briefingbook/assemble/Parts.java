package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a sentence apart where somebody else begins to speak: {@code Rome hesitated; Oslo said no and Bern was silent}. */
final class Parts {

    private static final PhraseList SPEECH = PhraseList.read("speech-verbs.txt");
    private static final PhraseList FURTHER = PhraseList.read("voice-verbs.txt");
    private static final PhraseList ANSWERS = PhraseList.read("response-verbs.txt");

    /** Where one part ends and another may begin. */
    private static final Pattern JOINT =
            Pattern.compile("(?<firm>; |: (?![\"“‘']))| [–—] |,? (?:and|while|but|whereas|yet) ");

    /** What stands before the one who speaks in a part: articles and office. */
    private static final Pattern LEAD = Pattern.compile("(?:[\\p{L}.’'-]+ ){0,6}");
    /** As many words at most stand between a subject in the midst of a sentence and its verb. */
    private static final int NEAR = 8;
    /** Quotations of so many characters are words that somebody chose; shorter ones may be names. */
    private static final int WORDS = 12;

    /** What stands before a verb whose subject suffers what it tells. */
    private static final Pattern SUFFERED = Pattern.compile("\\b(?:is|are|was|were|be|been|being) (?:\\p{L}+ly )?$");

    private static final int AUXILIARY = 30;

    private final Evidence evidence;

    Parts(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * A word of speech or answer outside quotations.
     *
     * @param passive whether who speaks stands behind it: {@code was welcomed by A}
     */
    record Verb(int from, int to, Strength strength, boolean passive) {}

    /**
     * @param from in the passage's text, UTF-16 code units; {@code to} is exclusive
     * @param verbs by place
     * @param quotes those with more than a word or two
     */
    record Part(int from, int to, List<Verb> verbs, List<Quote> quotes) {

        boolean isPassive() {
            return !verbs.isEmpty() && verbs.get(0).passive();
        }

        /** Where the first verb stands that a subject may stand before; the end where there is none. */
        int verb() {
            return verbs.stream()
                    .mapToInt(Verb::from)
                    .filter(at -> at > from)
                    .findFirst()
                    .orElse(to);
        }

        Strength strength() {
            Strength strength = verbs.stream()
                    .map(Verb::strength)
                    .max(Comparator.naturalOrder())
                    .orElse(Strength.BARE);
            boolean quoted = strength.compareTo(Strength.QUOTE) < 0 && !quotes.isEmpty();
            return quoted ? Strength.QUOTE : strength;
        }
    }

    /** The parts of a sentence, the first from the given place; one at least. */
    List<Part> of(Passage passage, int start) {
        String text = passage.text();
        List<Verb> verbs = verbs(passage);
        List<Part> parts = new ArrayList<>();
        int from = start;
        Matcher joint = JOINT.matcher(text);
        while (joint.find()) {
            boolean firm = joint.group("firm") != null;
            int end = joint.start();
            if (end > from && !inQuote(passage, end) && (firm || isNew(passage, verbs, from, end, joint.end()))) {
                parts.add(part(passage, from, end, verbs));
                from = joint.end();
            }
        }
        parts.add(part(passage, from, text.length(), verbs));
        return parts;
    }

    /** The whole sentence as one part. */
    Part whole(Passage passage) {
        return part(passage, 0, passage.text().length(), verbs(passage));
    }

    private Part part(Passage passage, int from, int to, List<Verb> verbs) {
        return new Part(
                from,
                to,
                verbs.stream()
                        .filter(verb -> from <= verb.from() && verb.from() < to)
                        .toList(),
                evidence.quotes(passage).stream()
                        .filter(quote -> from <= quote.from() && quote.from() < to)
                        .filter(quote -> quote.to() - quote.from() > WORDS)
                        .toList());
    }

    /** Whether a verb stands before the joining word, and right behind it one with its own subject. */
    private boolean isNew(Passage passage, List<Verb> verbs, int from, int joint, int next) {
        String text = passage.text();
        boolean said = verbs.stream().anyMatch(verb -> from <= verb.from() && verb.from() < joint);
        Mention subject = !said
                ? null
                : evidence.mentions(passage).stream()
                        .filter(mention -> mention.from() >= next)
                        .findFirst()
                        .orElse(null);
        return subject != null
                && isLead(text.substring(next, subject.from()))
                && verbs.stream()
                        .filter(verb -> verb.from() > subject.to())
                        .findFirst()
                        .filter(verb -> isNear(text.substring(subject.to(), verb.from())))
                        .isPresent();
    }

    private static boolean isNear(String gap) {
        return PhraseList.words(gap).size() < NEAR && !gap.contains(" and ");
    }

    /** Whether the words are articles and an office, as before a name. */
    static boolean isLead(String words) {
        return LEAD.matcher(words).matches() && !isVerb(words);
    }

    /** Whether a word of speech or answer is among the words. */
    static boolean isVerb(String words) {
        return !SPEECH.find(words).isEmpty()
                || !FURTHER.find(words).isEmpty()
                || !ANSWERS.find(words).isEmpty();
    }

    private List<Verb> verbs(Passage passage) {
        String text = passage.text();
        List<Verb> verbs = new ArrayList<>();
        for (PhraseList.Found found : ANSWERS.find(text)) {
            if (found.value().equals("none")) {
                continue;
            }
            Strength strength = found.value().equals("refusal") ? Strength.REFUSAL : Strength.ANSWER;
            verbs.add(new Verb(found.from(), found.to(), strength, text.startsWith(" by ", found.to())));
        }
        for (PhraseList list : List.of(SPEECH, FURTHER)) {
            for (PhraseList.Found found : list.find(text)) {
                if (verbs.stream().noneMatch(verb -> verb.from() < found.to() && found.from() < verb.to())) {
                    verbs.add(new Verb(found.from(), found.to(), Strength.SPEECH, false));
                }
            }
        }
        verbs.removeIf(verb -> inQuote(passage, verb.from()) || isSuffered(text, verb));
        verbs.sort(Comparator.comparingInt(Verb::from));
        return verbs;
    }

    /** Whether it is done to somebody by nobody who is named: {@code is being mentioned}. */
    private static boolean isSuffered(String text, Verb verb) {
        return !verb.passive()
                && SUFFERED.matcher(text.substring(Math.max(0, verb.from() - AUXILIARY), verb.from()))
                        .find();
    }

    private boolean inQuote(Passage passage, int at) {
        return evidence.quotes(passage).stream().anyMatch(quote -> quote.from() <= at && at < quote.to());
    }
}
