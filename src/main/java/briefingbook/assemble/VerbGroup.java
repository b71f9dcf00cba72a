package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.VerbForm.Tense;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of a verb and belongs to it: {@code had finally been} signed. It tells a verb from a noun or an
 * adjective that is written alike, and what somebody did from what was done.
 */
final class VerbGroup {

    private static final Set<String> BE =
            Set.of("am", "is", "are", "was", "were", "be", "been", "being", "isn't", "wasn't");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "hasn't", "hadn't");
    private static final Set<String> MODAL = Set.of(
            "to",
            "will",
            "would",
            "shall",
            "should",
            "may",
            "might",
            "can",
            "could",
            "must",
            "do",
            "does",
            "did",
            "cannot",
            "won't",
            "wouldn't",
            "didn't",
            "doesn't",
            "can't",
            "couldn't",
            "shouldn't");
    private static final Set<String> ADVERBS = Set.of(
            "not",
            "never",
            "also",
            "then",
            "later",
            "again",
            "already",
            "just",
            "only",
            "first",
            "once",
            "twice",
            "soon",
            "now",
            "since",
            "still",
            "even",
            "both",
            "instead",
            "thus",
            "each",
            "all",
            "therefore",
            "himself",
            "herself",
            "itself",
            "themselves",
            "yet",
            "ever",
            "too");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "it", "who", "which");
    private static final Set<String> PLURALS =
            Set.of("they", "we", "men", "women", "people", "two", "three", "four", "five");
    private static final Set<String> BEFORE_GERUNDS =
            Set.of("after", "before", "while", "when", "by", "since", "upon", "without");
    /** Articles and prepositions: behind them a participle belongs to a noun, {@code the annexed provinces}. */
    private static final PhraseList BEFORE_PARTICIPLES = PhraseList.read("words-before-participles.txt");

    private static final Pattern NEGATION = Pattern.compile(" (?:not|never|cannot)\\b|n['’]t\\b");
    private static final Pattern NOBODY = Pattern.compile("(?:No|Nobody|None|Neither|Few|no|nobody|neither) ");
    /** In {@code with officials to meet next week} a meeting is foreseen. */
    private static final Pattern WITH_TO = Pattern.compile(", with (?:\\p{L}+ ){1,6}$");

    private static final PhraseList BEFORE_INFINITIVES = PhraseList.read("words-before-infinitives.txt");
    /** As many words back a modal may stand that a second verb shares: {@code will meet the king and sign a treaty}. */
    private static final int SHARED = 12;

    private final List<PhraseList.Word> words;
    private final String text;
    private final PhraseList nouns;

    /** @param nouns that name happenings; what is written like one of them is a verb only where it must be */
    VerbGroup(String text, List<PhraseList.Word> words, PhraseList nouns) {
        this.text = text;
        this.words = words;
        this.nouns = nouns;
    }

    /** Whether the words found are that verb here. */
    boolean allows(Trigger found) {
        int at = indexOf(words, found.from());
        VerbForm verb = found.verb();
        if (verb == null) {
            return true;
        }
        String next = at == 0 ? "" : words.get(at - 1).folded();
        String before = folded(beforeAdverbs(words, at));
        return switch (verb.tense()) {
            case BASE -> isBase(found, at, before);
            case THIRD ->
                SUBJECTS.contains(before)
                        || at > (nouns.valueOf(found.words()).isPresent() ? 1 : 0)
                                && Character.isUpperCase(
                                        text.charAt(words.get(at - 1).from()));
            case PAST, PARTICIPLE ->
                found.kind() == null
                        || !isBeforeParticiple(next)
                                && !isBeforeParticiple(before)
                                && (BE.contains(before) || !text.startsWith(" by ", found.to()));
            case GERUND -> BEFORE_GERUNDS.contains(before) || BE.contains(before);
        };
    }

    private boolean isBase(Trigger found, int at, String before) {
        if (MODAL.contains(before) || before.endsWith("'ll") || before.endsWith("'d")) {
            return true;
        }
        if (before.equals("and")) {
            return words.subList(Math.max(0, at - SHARED), at).stream()
                    .anyMatch(word ->
                            MODAL.contains(word.folded()) || word.folded().endsWith("'ll"));
        }
        boolean many = before.endsWith("s") && before.length() > 4 && !before.endsWith("ss") && !before.endsWith("'s");
        return (many || PLURALS.contains(before))
                && nouns.valueOf(found.words()).isEmpty();
    }

    private static boolean isBeforeParticiple(String word) {
        return word.endsWith("'s") || BEFORE_PARTICIPLES.valueOf(word).isPresent();
    }

    /** Whether it is something that is done to what stands before it: {@code was signed}. */
    static boolean isPassive(Sentence sentence, Trigger trigger) {
        VerbForm verb = trigger.verb();
        if (verb == null || verb.tense() != Tense.PAST && verb.tense() != Tense.PARTICIPLE) {
            return false;
        }
        int before = beforeAdverbs(sentence.words(), sentence.indexOf(trigger.from()), 0);
        String help = before < 0 ? "" : sentence.words().get(before).folded();
        return BE.contains(help) || verb.tense() == Tense.PARTICIPLE && !HAVE.contains(help);
    }

    /** Whether it is said not to have come about, or is only a purpose: {@code never signed}, {@code flew there to meet}. */
    static boolean isUnreal(Sentence sentence, Trigger trigger) {
        VerbForm verb = trigger.verb();
        if (verb == null || trigger.kind() == null) {
            return false;
        }
        int start = start(sentence, trigger);
        String group = " " + sentence.text(start, trigger.from()).toLowerCase(Locale.ROOT);
        PhraseList.Word before = sentence.wordBefore(sentence.beforeDate(start));
        String word = folded(before);
        String subject = sentence.text(
                sentence.clauses().start(trigger.from()),
                Math.max(start, sentence.clauses().start(trigger.from())));
        boolean nobody = NOBODY.matcher(subject).lookingAt();
        boolean planned = WITH_TO.matcher(sentence.text(0, start)).find();
        boolean purpose = !planned
                && group.startsWith(" to ")
                && BEFORE_INFINITIVES.valueOf(word).isEmpty();
        return nobody
                || word.equals("nobody")
                || purpose
                || word.equals("without")
                || NEGATION.matcher(group).find();
    }

    /** Whether it is an infinitive, what is still to come: {@code decided to send}; but not {@code had to}. */
    static boolean isInfinitive(Sentence sentence, Trigger trigger) {
        VerbForm verb = trigger.verb();
        return verb != null
                && verb.tense() == Tense.BASE
                && sentence.text().startsWith("to ", start(sentence, trigger));
    }

    /** Where the group begins that the verb ends. */
    static int start(Sentence sentence, Trigger trigger) {
        List<PhraseList.Word> words = sentence.words();
        int first = sentence.indexOf(trigger.from());
        int at = first;
        while (at > 0 && isPart(words.get(at - 1).folded()) && joins(sentence, words.get(at - 1), words.get(at))) {
            at--;
        }
        return at == first ? trigger.from() : words.get(at).from();
    }

    /** Whether the word helps a verb along: {@code had}, {@code finally}. */
    static boolean isPart(String word) {
        return isHelp(word) || isAdverb(word);
    }

    /** Whether the word is {@code be}, {@code have} or a modal. */
    static boolean isHelp(String word) {
        return BE.contains(word) || HAVE.contains(word) || MODAL.contains(word);
    }

    private static boolean joins(Sentence sentence, PhraseList.Word word, PhraseList.Word next) {
        return sentence.text(word.to(), next.from()).isBlank();
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || word.endsWith("ly") && word.length() > 4;
    }

    private static PhraseList.@Nullable Word beforeAdverbs(List<PhraseList.Word> words, int at) {
        int before = beforeAdverbs(words, at, 0);
        return before < 0 ? null : words.get(before);
    }

    private static int beforeAdverbs(List<PhraseList.Word> words, int at, int least) {
        int before = at - 1;
        while (before >= least && isAdverb(words.get(before).folded())) {
            before--;
        }
        return before;
    }

    private static String folded(PhraseList.@Nullable Word word) {
        return word == null ? "" : word.folded();
    }

    private static int indexOf(List<PhraseList.Word> words, int at) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).to() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
