package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
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
    /** As far apart at most are such words. */
    private static final int LONGEST = 120;
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
     * @param mentions those outside quotations
     */
    record Part(int from, int to, List<Verb> verbs, List<Quote> quotes, List<Mention> mentions) {

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
        return new Cutting(passage).parts(start);
    }

    /** The whole sentence as one part. */
    Part whole(Passage passage) {
        return new Cutting(passage).part(0, passage.text().length());
    }

    /** One sentence while it is taken apart; its lists are by place. */
    private final class Cutting {
        private final String text;
        private final BitSet quoted = new BitSet();
        private final List<Quote> quotes;
        private final List<Mention> mentions;
        private final List<Verb> verbs;

        Cutting(Passage passage) {
            text = passage.text();
            evidence.quotes(passage).forEach(quote -> quoted.set(quote.from(), quote.to()));
            quotes = evidence.quotes(passage).stream()
                    .filter(quote -> quote.to() - quote.from() > WORDS)
                    .toList();
            mentions = evidence.mentions(passage).stream()
                    .filter(mention -> !quoted.get(mention.from()))
                    .toList();
            verbs = verbs();
        }

        List<Part> parts(int start) {
            List<Part> parts = new ArrayList<>();
            int from = start;
            Matcher joint = JOINT.matcher(text);
            while (joint.find()) {
                boolean firm = joint.group("firm") != null;
                int end = joint.start();
                if (end > from && !quoted.get(end) && (firm || isNew(from, end, joint.end()))) {
                    parts.add(part(from, end));
                    from = joint.end();
                }
            }
            parts.add(part(from, text.length()));
            return parts;
        }

        Part part(int from, int to) {
            return new Part(
                    from,
                    to,
                    between(verbs, Verb::from, from, to),
                    between(quotes, Quote::from, from, to),
                    between(mentions, Mention::from, from, to));
        }

        /** Whether a verb stands before the joining word, and right behind it one with its own subject. */
        private boolean isNew(int from, int joint, int next) {
            if (between(verbs, Verb::from, from, joint).isEmpty()) {
                return false;
            }
            int at = firstAt(mentions, Mention::from, next);
            Mention subject = at < mentions.size() ? mentions.get(at) : null;
            if (subject == null || !isLead(text.substring(next, Math.min(subject.from(), next + LONGEST)))) {
                return false;
            }
            int verb = firstAt(verbs, Verb::from, subject.to() + 1);
            return verb < verbs.size()
                    && verbs.get(verb).from() - subject.to() < LONGEST
                    && isNear(text.substring(subject.to(), verbs.get(verb).from()));
        }

        private List<Verb> verbs() {
            List<Verb> found = new ArrayList<>();
            BitSet taken = new BitSet();
            for (PhraseList.Found answer : ANSWERS.find(text)) {
                taken.set(answer.from(), answer.to());
                if (!answer.value().equals("none")) {
                    Strength strength = answer.value().equals("refusal") ? Strength.REFUSAL : Strength.ANSWER;
                    found.add(verb(answer, strength, text.startsWith(" by ", answer.to())));
                }
            }
            for (PhraseList list : List.of(SPEECH, FURTHER)) {
                for (PhraseList.Found speech : list.find(text)) {
                    if (!taken.get(speech.from())) {
                        taken.set(speech.from(), speech.to());
                        found.add(verb(speech, Strength.SPEECH, false));
                    }
                }
            }
            found.removeIf(verb -> quoted.get(verb.from()) || isSuffered(text, verb));
            found.sort(Comparator.comparingInt(Verb::from));
            return found;
        }

        private static Verb verb(PhraseList.Found found, Strength strength, boolean passive) {
            return new Verb(found.from(), found.to(), strength, passive);
        }
    }

    /** Those of a list by place that begin from the one place on, and before the other. */
    private static <T> List<T> between(List<T> list, ToIntFunction<T> place, int from, int to) {
        return list.subList(firstAt(list, place, from), firstAt(list, place, Math.max(from, to)));
    }

    /** Where the first stands in a list by place that begins at the place or behind it. */
    private static <T> int firstAt(List<T> list, ToIntFunction<T> place, int at) {
        int low = 0;
        int high = list.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.applyAsInt(list.get(middle)) < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    /** Whether it is done to somebody by nobody who is named: {@code is being mentioned}. */
    private static boolean isSuffered(String text, Verb verb) {
        return !verb.passive()
                && SUFFERED.matcher(text.substring(Math.max(0, verb.from() - AUXILIARY), verb.from()))
                        .find();
    }
}
