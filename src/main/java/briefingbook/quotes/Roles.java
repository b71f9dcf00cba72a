package briefingbook.quotes;

import briefingbook.book.Mention;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of a sentence are in their clauses. The grammar is a small one: a name is a subject where neither a
 * preposition nor a verb stands before it in its clause.
 */
final class Roles {

    private static final Pattern WITH_PARTICIPLE = Pattern.compile(" (?:\\p{L}+ly )?\\p{L}+ing\\b");

    /** Verbs of saying whose object is who hears it. */
    private static final Set<String> TAKES_PERSON = Set.of(
            "told",
            "asked",
            "urged",
            "warned",
            "reminded",
            "informed",
            "assured",
            "advised",
            "instructed",
            "reassured",
            "answered",
            "quoted");

    /** Behind one of these stands the plain form of a verb. */
    private static final Set<String> BEFORE_VERB =
            Set.of("to", "not", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should");

    private final Sentence sentence;

    private enum Role {
        SUBJECT,
        OBJECT,
        AFTER_PREPOSITION
    }

    Roles(Sentence sentence) {
        this.sentence = sentence;
    }

    boolean isSubject(Mention name, int start) {
        return role(name, start) == Role.SUBJECT;
    }

    /**
     * What a name is in its clause: to the left of it stand titles, adjectives and articles, then what decides: a
     * preposition, a verb, or the beginning.
     */
    private Role role(Mention name, int start) {
        int at = name.from();
        while (true) {
            int end = sentence.trimmedBlanks(at);
            if (end <= start || sentence.isBorder(end - 1)) {
                return Role.SUBJECT;
            }
            Mention beside = sentence.nameEndingAt(end);
            String word = sentence.wordBefore(end);
            if (word.isEmpty()) {
                at = end - 1;
                continue;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            boolean headOfOffice = beside != null
                    && beside.kind() != Mention.Kind.PERSON
                    && at == name.from()
                    && name.kind() == Mention.Kind.PERSON
                    && sentence.wordBefore(beside.from()).equals("of");
            if (headOfOffice) {
                return Role.SUBJECT;
            }
            if (QuotationWords.isPreposition(lower)
                    && !isOfOffice(lower, end - word.length())
                    && !isOfStatement(name, lower, end - word.length())) {
                return Role.AFTER_PREPOSITION;
            }
            if (QuotationWords.isConjunction(lower)) {
                Mention other = lower.equals("and") ? sentence.nameEndingAt(end - word.length()) : null;
                if (other == null && lower.equals("and") && isCapital(end - word.length(), start)) {
                    at = end - word.length();
                    continue;
                }
                return other != null && other != name && other.from() >= start ? role(other, start) : Role.SUBJECT;
            }
            boolean past = word.equals(lower) && QuotationWords.looksPast(lower);
            boolean verb = past && !isAdjective(end - word.length(), start) || afterPlainVerb(at);
            if (verb) {
                return Role.OBJECT;
            }
            at = end - word.length();
        }
    }

    /** {@code North and South Korea}: something unknown with a capital before the place, that {@code and} joins to the name. */
    private boolean isCapital(int place, int start) {
        String word = sentence.wordBefore(place);
        int at = sentence.trimmedBlanks(place) - word.length();
        return at > start && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** {@code do not recognise Kosovo}, {@code to meet Mary}: behind the plain form of a verb. */
    boolean afterPlainVerb(int place) {
        int end = sentence.trimmedBlanks(place);
        String word = sentence.wordBefore(end);
        String before = sentence.wordBefore(sentence.trimmedBlanks(end - word.length()));
        return !word.isEmpty()
                && Character.isLowerCase(word.charAt(0))
                && BEFORE_VERB.contains(before.toLowerCase(Locale.ROOT));
    }

    /** {@code Minister of Defence Mary}: an "of" inside a title. */
    private boolean isOfOffice(String lower, int at) {
        String before = sentence.wordBefore(at);
        return (lower.equals("of") || lower.equals("for"))
                && !before.isEmpty()
                && Character.isUpperCase(before.charAt(0))
                && sentence.nameEndingAt(at) == null;
    }

    /** {@code a statement of the council of ministers}, {@code a letter from Mary}: whose words they are is who speaks. */
    private boolean isOfStatement(Mention name, String lower, int at) {
        boolean link = lower.equals("of") || lower.equals("by") || lower.equals("from");
        String before = sentence.wordBefore(at).toLowerCase(Locale.ROOT);
        return link && name.kind() != Mention.Kind.PERSON && QuotationWords.isSpeechNoun(before);
    }

    /** {@code a retired general}, {@code Retired general}: no verb, as an article or nothing stands before it. */
    private boolean isAdjective(int at, int start) {
        int end = sentence.trimmedBlanks(at);
        return end <= start || QuotationWords.isArticle(sentence.wordBefore(end).toLowerCase(Locale.ROOT));
    }

    /** Whether a body is itself what acts, or its ministry or government does, and not its officials or its visitors. */
    boolean speaksForItself(Mention name, int end) {
        String rest = sentence.rest(name.to());
        if (name.kind() == Mention.Kind.COUNTRY
                && QuotationWords.INSTITUTION.matcher(rest).find()) {
            return true;
        }
        if (sentence.isPossessive(name) || name.how() == Mention.How.DEMONYM) {
            return false;
        }
        int next = name.to();
        while (next < end && sentence.at(next) == ' ') {
            next++;
        }
        if (next >= end || !Character.isLetter(sentence.at(next))) {
            return true;
        }
        Matcher word = sentence.wordsFrom(next, sentence.to());
        if (!word.find()) {
            return true;
        }
        String lower = word.group().toLowerCase(Locale.ROOT);
        return QuotationWords.goesBetween(lower)
                || QuotationWords.isPreposition(lower)
                || QuotationWords.looksPast(lower)
                || QuotationWords.isVerb(lower)
                || lower.equals("last")
                || lower.equals("this")
                || QuotationWords.isConjunction(lower);
    }

    /** {@code after Mary said}, {@code with Mary saying}: what is a preposition elsewhere begins a clause here. */
    boolean afterLooseWord(Mention name, int start) {
        int at = name.from();
        while (true) {
            int end = sentence.trimmedBlanks(at);
            if (end <= start) {
                return true;
            }
            String word = sentence.wordBefore(end);
            if (word.isEmpty()) {
                return false;
            }
            if (List.of("after", "before", "since", "until", "with").contains(word.toLowerCase(Locale.ROOT))) {
                return !word.equalsIgnoreCase("with")
                        || WITH_PARTICIPLE.matcher(sentence.rest(name.to())).lookingAt();
            }
            boolean titleWord =
                    !QuotationWords.isPreposition(word.toLowerCase(Locale.ROOT)) && !QuotationWords.looksPast(word);
            if (!titleWord) {
                return false;
            }
            at = end - word.length();
        }
    }

    /** {@code Mary said John had told}: a clause without its "that". */
    boolean afterSaying(Mention name) {
        String word = sentence.wordBefore(name.from()).toLowerCase(Locale.ROOT);
        return QuotationWords.isSaying(word) && !TAKES_PERSON.contains(word);
    }

    /** {@code Putin's spokesman}: an aside that begins with a name that owns what follows. */
    boolean beginsWithOwner(int start) {
        for (Mention name : sentence.names()) {
            if (name.from() >= start && sentence.words(start, name.from()).isBlank()) {
                return sentence.isPossessive(name);
            }
        }
        return false;
    }

    /**
     * {@code At the press conference Mary said}: the phrase that the preposition begins is whole without the name, as an
     * article, a number or a noun of its own shows.
     */
    boolean afterWholePhrase(Mention name, int start) {
        int at = name.from();
        boolean whole = false;
        while (true) {
            int end = sentence.trimmedBlanks(at);
            String word = sentence.wordBefore(end);
            if (end <= start || word.isEmpty()) {
                return false;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            if (QuotationWords.isPreposition(lower)) {
                return whole;
            }
            boolean title = Character.isUpperCase(word.charAt(0));
            whole |= QuotationWords.isArticle(lower) || !title;
            at = end - word.length();
        }
    }

    /** {@code A and B said}, {@code A, who is ill, and B said}: two speak. */
    boolean isJoined(Mention name, int start) {
        if (start <= sentence.from()
                || !sentence.wordBefore(start).equals("and")
                || !sentence.onlyArticleBefore(name, start)) {
            return false;
        }
        int end = sentence.trimmedBlanks(sentence.trimmedBlanks(start) - 3);
        if (!sentence.isComma(end)) {
            return sentence.nameEndingAt(end) != null;
        }
        int aside = sentence.lastComma(end - 2);
        return aside >= sentence.from()
                && sentence.beginsWithAside(aside + 1, end)
                && sentence.nameEndingAt(aside) != null;
    }
}
