package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, by one verb of a sentence: the words in front of the verb that name who acts, and those behind
 * it up to where the day, another clause or a purpose begins.
 *
 * @param subject null where the words in front are no simple name of somebody
 * @param object null where nothing follows
 * @param passive whether it is done to the subject
 */
record Predicate(@Nullable Stretch subject, @Nullable Stretch object, boolean passive) {

    /** @param from in the passage, UTF-16 code units; {@code to} is exclusive */
    record Stretch(int from, int to) {}

    /** Words that begin where and when of a clause, not who acts in it. */
    private static final PhraseList OPENERS = PhraseList.read("clause-openers.txt");
    /** Words at which the object has ended. */
    private static final PhraseList ENDS = PhraseList.read("words-after-objects.txt");

    private static final PhraseList TELLING = PhraseList.read("speech-verbs.txt");
    /** Articles and prepositions, with which nothing ends. */
    private static final PhraseList BEFORE = PhraseList.read("words-before-phrases.txt");

    private static final Pattern PUNCTUATION = Pattern.compile("[.,;:()\\[\\]\"“”?!]|\\s[–—-]\\s|[—]");
    private static final Pattern RELATIVE_OPENING = Pattern.compile("(?:who|which|that) ");
    /** A second verb. */
    private static final Pattern PAST =
            Pattern.compile("\\p{L}{2,}ed|said|told|became|took|gave|left|went|made|sent|met|held|began");

    private static final Pattern JOINED = Pattern.compile("(?:^| )(?:and|but|or)$");
    private static final Pattern JOINS = Pattern.compile("(?:and|but) ");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "we", "you", "i", "it");
    /** When of the day. */
    private static final Pattern TIME = Pattern.compile(
            " (?:in|on|at|during) (?:the )?(?:early |late )?(?:hours|morning|afternoon|evening|night|eve|dawn|noon)\\b");

    private static final Pattern HOUR = Pattern.compile("(?:noon|midday|midnight|morning|afternoon|evening|night),? ");
    private static final Pattern ASIDE = Pattern.compile("(?:who|which|whose|where) ");
    private static final Pattern SUBORDINATE =
            Pattern.compile("(?i)(?:after|before|when|while|as|because|although|once|until) ");
    private static final Pattern INNER_DOT = Pattern.compile(
            "(?<=\\b\\p{Lu}\\.\\p{Lu})\\.|(?<=\\b\\p{Lu})\\.(?=\\p{Lu}|\\s\\p{Lu})|(?<=\\b(?:Mr|Dr|St|Gen|Sen))\\.|(?<=\\d)[.,](?=\\d)");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its");
    /** Words that a subject may have at most; likewise an object. */
    private static final int LONGEST_SUBJECT = 10;

    private static final int LONGEST_OBJECT = 10;
    /** Words of a title that may stand before a name. */
    private static final int TITLE = 5;

    static Predicate of(Trigger verb, Sentence sentence) {
        Reader reader = new Reader(sentence);
        return new Predicate(
                reader.subject(verb),
                reader.object(verb.to(), verb.kind() != Event.Kind.MEETING),
                VerbGroup.isPassive(sentence, verb));
    }

    /** What follows a word up to where another clause, a day or a purpose begins; null where nothing does. */
    static @Nullable Stretch behind(Sentence sentence, int from) {
        return sentence.inDate(from + 1, from + 2) || sentence.inDate(from + 5, from + 6)
                ? null
                : new Reader(sentence).object(from, false);
    }

    private record Reader(Sentence sentence) {

        @Nullable
        Stretch subject(Trigger verb) {
            int end = VerbGroup.start(sentence, verb);
            int start = sentence.clauses().start(verb.from());
            String clause = sentence.text(start, Math.max(start, end)).strip();
            Matcher relative = RELATIVE_OPENING.matcher(clause + " ");
            if (relative.lookingAt()) {
                boolean own = clause.length() > relative.end() && clause.indexOf(',') < 0;
                return own ? simple(start + relative.end(), end) : antecedent(start);
            }
            if (JOINED.matcher(clause).find()) {
                return firstNamed(clause.indexOf(' ') < 0 ? sentence.clauses().start(Math.max(0, start - 2)) : start);
            }
            if (clause.isEmpty() && start > 1) {
                int before = sentence.clauses().start(start - 2);
                boolean aside = ASIDE.matcher(sentence.text().substring(before)).lookingAt();
                return aside ? antecedent(before) : null;
            }
            Stretch pronoun = pronounBefore(end);
            if (pronoun != null) {
                return pronoun;
            }
            String[] parts = sentence.text(start, Math.max(start, end)).split("(?<=, )", -1);
            int from = start;
            boolean skip = false;
            for (int i = 0; i < parts.length; i++) {
                int to = from + parts[i].length();
                boolean joined =
                        i + 1 < parts.length && JOINS.matcher(parts[i + 1]).lookingAt();
                Stretch subject = joined || skip ? null : subjectIn(parts[i], from, to, i + 1 == parts.length);
                if (subject != null) {
                    return subject;
                }
                boolean named = !joined
                        && !skip
                        && afterDate(from + told(parts[i])) < to
                        && !isOpener(afterDate(from + told(parts[i])));
                if (named) {
                    return null;
                }
                skip = !joined && !skip && isCountryAlone(to, end);
                from = to;
            }
            return null;
        }

        /** A pronoun right before the verb. */
        private @Nullable Stretch pronounBefore(int end) {
            PhraseList.Word word = sentence.wordBefore(end);
            boolean pronoun = word != null
                    && SUBJECTS.contains(word.folded())
                    && sentence.text(word.to(), end).isBlank();
            return pronoun && word != null ? new Stretch(word.from(), word.to()) : null;
        }

        /** @param last whether the verb follows */
        private @Nullable Stretch subjectIn(String part, int from, int to, boolean last) {
            Matcher joining = JOINS.matcher(part);
            int start = joining.lookingAt() ? from + joining.end() : from + told(part);
            int first = afterDate(start);
            if (first >= to) {
                return null;
            }
            Matcher subordinate = SUBORDINATE.matcher(sentence.text()).region(first, to);
            if (last && subordinate.lookingAt()) {
                return clauseSubject(first, to);
            }
            if (!isOpener(first)) {
                return simple(first, to);
            }
            return last ? lastNoun(first, to) : null;
        }

        /** In {@code after a crowd had attacked}: behind the joining word. */
        private @Nullable Stretch clauseSubject(int from, int to) {
            int behind = sentence.text().indexOf(' ', from) + 1;
            Stretch noun = lastNoun(behind, to);
            if (noun != null) {
                return noun;
            }
            Stretch words = simple(afterDate(behind), to);
            boolean named = words != null
                    && sentence.mentions().stream().anyMatch(m -> m.from() >= words.from() && m.to() <= words.to());
            return words != null
                            && (named
                                    || sentence.wordsIn(words.from(), words.to())
                                                    .size()
                                            <= TITLE)
                    ? words
                    : null;
        }

        /** Where what somebody says begins, if the words hold a verb of telling. */
        private static int told(String part) {
            int that = part.lastIndexOf(" that ");
            int told = that < 0 ? 0 : that + " that ".length();
            for (PhraseList.Found verb : TELLING.find(part)) {
                told = Math.max(told, Math.min(part.length(), verb.to() + 1));
            }
            return told;
        }

        /** Behind a date that the clause opens with or begins in. */
        private int afterDate(int from) {
            int after = from;
            for (DateMention date : sentence.allDates()) {
                boolean opens = date.from() <= from
                        || sentence.wordsBetween(from, date.from()) <= 1
                                && isOpener(from)
                                && !sentence.text(from, date.from()).contains(",");
                if (opens && date.to() > from) {
                    after = Math.max(after, date.to());
                }
            }
            while (after > from
                    && after < sentence.text().length()
                    && " ,".indexOf(sentence.text().charAt(after)) >= 0) {
                after++;
            }
            Matcher hour =
                    HOUR.matcher(sentence.text()).region(after, sentence.text().length());
            return after > from && hour.lookingAt() ? hour.end() : after;
        }

        private boolean isOpener(int from) {
            int index = sentence.indexOf(from);
            if (index >= sentence.words().size()) {
                return false;
            }
            PhraseList.Word word = sentence.words().get(index);
            boolean participle = word.folded().endsWith("ing") || word.folded().endsWith("ed");
            boolean aside = participle && sentence.text().indexOf(", ", from) > 0;
            return OPENERS.valueOf(word.folded()).isPresent() || aside && sentence.mentionAt(from) == null;
        }

        private boolean isCountryAlone(int from, int end) {
            Mention mention = sentence.mentionAt(from);
            return mention != null
                    && mention.kind() == Mention.Kind.COUNTRY
                    && mention.to() < end
                    && sentence.text(mention.to(), end).startsWith(", ");
        }

        /** What a relative clause says something of: the words in front of it back to the last comma or verb. */
        private @Nullable Stretch antecedent(int clause) {
            int to = clause;
            while (to > 0 && " ,".indexOf(sentence.text().charAt(to - 1)) >= 0) {
                to--;
            }
            int at = to;
            Mention named = sentence.mentions().stream()
                    .filter(mention -> mention.to() == at)
                    .reduce((a, b) -> b)
                    .orElse(null);
            if (named != null) {
                int from = sentence.mentions().stream()
                        .filter(mention -> mention.to() < named.from()
                                && sentence.text(mention.to(), named.from()).isBlank())
                        .mapToInt(Mention::from)
                        .findFirst()
                        .orElse(named.from());
                return new Stretch(from, named.to());
            }
            int start = sentence.clauses().start(Math.max(0, to - 1));
            int comma = sentence.text(0, to).lastIndexOf(", ");
            Stretch last = lastNoun(start, to);
            Stretch words = last != null ? last : simple(Math.max(start, comma < 0 ? 0 : comma + 2), to);
            boolean several =
                    words != null && sentence.wordsIn(words.from(), words.to()).size() > 2;
            return several ? words : null;
        }

        /**
         * The last of several nouns, from its article or name on, that no preposition ties to the one before: {@code after
         * the talks the two leaders}; null where there is none.
         */
        private @Nullable Stretch lastNoun(int from, int to) {
            List<PhraseList.Word> words = sentence.wordsIn(from, to);
            for (int i = words.size() - 1; i > 0 && words.size() - i <= LONGEST_SUBJECT; i--) {
                PhraseList.Word word = words.get(i);
                Mention named = sentence.mentionAt(word.from());
                boolean name = named != null
                        && named.from() == word.from()
                        && named.to() == words.get(words.size() - 1).to();
                if (name || ARTICLES.contains(word.folded())) {
                    boolean tied = BEFORE.valueOf(words.get(i - 1).folded()).isPresent();
                    return tied ? null : simple(word.from(), to);
                }
            }
            return null;
        }

        /** Who acts in the clause, where a second verb of it does not say so: {@code flew in and met the king}. */
        private @Nullable Stretch firstNamed(int clause) {
            if (RELATIVE_OPENING.matcher(sentence.text().substring(clause)).lookingAt()) {
                return antecedent(clause);
            }
            int from = afterDate(clause);
            int end = sentence.clauses().end(clause);
            for (Mention mention : sentence.mentions()) {
                if (mention.from() >= from && mention.from() < end && mention.kind() != Mention.Kind.EVENT) {
                    String before = sentence.text(from, mention.from());
                    boolean first = !isOpener(from)
                            && sentence.wordsBetween(from, mention.from()) <= TITLE
                            && !before.contains(",");
                    return first ? new Stretch(mention.from(), mention.to()) : null;
                }
            }
            return null;
        }

        /** The words if they are a name or a noun with what belongs to it; null if they hold a verb or are many. */
        private @Nullable Stretch simple(int from, int to) {
            int end = to;
            for (DateMention date : sentence.allDates()) {
                boolean last = date.from() > from && date.from() < end && sentence.wordsBetween(date.to(), end) == 0;
                end = last ? startWithPreposition(date.from()) : end;
            }
            while (end > from && " ,".indexOf(sentence.text().charAt(end - 1)) >= 0) {
                end--;
            }
            List<PhraseList.Word> words = sentence.wordsIn(from, end);
            boolean verb = words.stream()
                    .anyMatch(word ->
                            VerbGroup.isHelp(word.folded()) && !word.folded().equals("to"));
            boolean open =
                    words.isEmpty() || words.get(words.size() - 1).folded().equals("and");
            boolean many = words.size() > LONGEST_SUBJECT;
            return verb || open || many || PUNCTUATION.matcher(plain(from, end)).find() ? null : new Stretch(from, end);
        }

        private int startWithPreposition(int date) {
            PhraseList.Word before = sentence.wordBefore(date);
            return before != null && BEFORE.valueOf(before.folded()).isPresent() ? before.from() : date;
        }

        /** Behind a date that follows the verb at once: {@code agreed on Monday to send help}. */
        private int behindDate(int from) {
            return sentence.allDates().stream()
                    .filter(date ->
                            date.from() >= from && sentence.wordsBetween(from, startWithPreposition(date.from())) == 0)
                    .mapToInt(DateMention::to)
                    .findFirst()
                    .orElse(from);
        }

        /** @param purpose whether it may be something to do: {@code decided to ask for help} */
        private @Nullable Stretch object(int verb, boolean purpose) {
            int from = behindDate(verb);
            int clause = sentence.clauses().end(from);
            Matcher mark = PUNCTUATION.matcher(plain(from, clause));
            int end = mark.find() ? from + mark.start() : clause;
            Matcher time = TIME.matcher(sentence.text()).region(from, end);
            end = time.find() ? time.start() : end;
            for (DateMention date : sentence.allDates()) {
                PhraseList.Word before = sentence.wordBefore(date.from());
                boolean inName = before != null && ARTICLES.contains(before.folded());
                if (date.from() >= from && date.from() < end && !inName) {
                    end = date.from();
                }
            }
            List<PhraseList.Word> words = sentence.wordsIn(from, end);
            int kept = 0;
            while (kept < words.size() && kept < LONGEST_OBJECT && !ends(words, kept, purpose)) {
                kept++;
            }
            boolean cut = kept == LONGEST_OBJECT && kept < words.size() && !ends(words, kept, purpose);
            while (kept > 0 && (cut || isLoose(words.get(kept - 1)))) {
                cut &= !isLoose(words.get(kept - 1));
                kept--;
            }
            return kept == 0
                    ? null
                    : new Stretch(words.get(0).from(), words.get(kept - 1).to());
        }

        private boolean ends(List<PhraseList.Word> words, int at, boolean purpose) {
            String folded = words.get(at).folded();
            if (at == 0 && (folded.equals("by") || purpose && folded.equals("to"))) {
                return false;
            }
            boolean goesOn = folded.equals("and")
                    && at + 1 < words.size()
                    && PAST.matcher(words.get(at + 1).folded()).matches();
            if (goesOn || ENDS.valueOf(folded).isPresent() || VerbGroup.isHelp(folded) && !folded.equals("to")) {
                return true;
            }
            boolean name = at + 1 < words.size() && isName(words.get(at + 1))
                    || at + 2 < words.size() && words.get(at + 1).folded().equals("the");
            return folded.equals("to") && !name;
        }

        private boolean isName(PhraseList.Word word) {
            return Character.isUpperCase(sentence.text().charAt(word.from()))
                    || Character.isDigit(sentence.text().charAt(word.from()));
        }

        private static boolean isLoose(PhraseList.Word word) {
            return BEFORE.valueOf(word.folded()).isPresent() || ARTICLES.contains(word.folded());
        }

        /** The text with the dots of abbreviations and numbers blanked. */
        private String plain(int from, int to) {
            return INNER_DOT.matcher(sentence.text(from, to)).replaceAll("_");
        }
    }
}
