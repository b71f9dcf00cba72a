package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The terms that a claim is compared by: its words without their endings, like words made one, and in place of the
 * words of a name or a date what they mean, so that {@code Zelensky}, {@code Zelenskyy} and {@code the Ukrainian
 * president} are one term. {@code The Finnish capital} is the city besides, and what is negated is another term than
 * what is not: {@code will never accept}, {@code refused to accept} and {@code will accept}.
 */
final class Terms {

    private static final Set<String> SMALL_WORDS = Set.copyOf(PhraseList.lines("small-words.txt"));
    private static final Map<String, String> LIKE_WORDS = likeWords();
    private static final Set<String> NEGATIONS = Set.copyOf(PhraseList.lines("negations.txt"));
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern CAPITAL_BEHIND = Pattern.compile("(?:['’]s)? capital\\b");
    private static final String CAPITAL_BEFORE = "capital of ";
    /** What ends the reach of a negation. */
    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?()“”\"–—]");
    /** Behind a negation so many words may stand before what it negates. */
    private static final int REACH = 2;

    private Terms() {}

    /** Repeated as often as they stand. */
    static List<String> of(Claim claim, Evidence evidence) {
        return of(claim, evidence, 0, claim.text().length());
    }

    /** The terms of a part of the claim. */
    static List<String> of(Claim claim, Evidence evidence, int from, int to) {
        Passage passage = evidence.passageOf(claim);
        String text = passage.text();
        boolean[] taken = new boolean[text.length()];
        List<String> terms = new ArrayList<>();
        Set<String> offices = new HashSet<>();
        for (Mention mention : evidence.mentions(passage)) {
            if (mention.from() < from || mention.to() > to) {
                continue;
            }
            terms.add("@" + mention.of());
            if (mention.how() != Mention.How.TITLE) {
                Arrays.fill(taken, mention.from(), mention.to(), true);
            }
            capital(text, mention).forEach(terms::add);
            offices.addAll(offices(mention, evidence));
        }
        for (DateMention date : evidence.dates(passage)) {
            if (date.value() != null && date.from() >= from && date.to() <= to) {
                terms.add("#" + date.value());
                Arrays.fill(taken, date.from(), date.to(), true);
            }
        }
        words(text, from, to, taken, terms);
        terms.removeAll(offices);
        return terms;
    }

    /** The words of a person's offices, which stand beside the name and say no more than it does. */
    private static Set<String> offices(Mention mention, Evidence evidence) {
        Person person =
                mention.kind() == Mention.Kind.PERSON ? evidence.persons().get(mention.of()) : null;
        return person == null
                ? Set.of()
                : person.offices().stream()
                        .flatMap(office -> Arrays.stream(
                                office.title().toLowerCase(Locale.ROOT).split(" ")))
                        .map(Terms::stem)
                        .collect(Collectors.toSet());
    }

    /** The words that are neither small nor part of a name or date, negated ones marked. */
    private static void words(String text, int from, int to, boolean[] taken, List<String> terms) {
        Matcher word = WORD.matcher(text).region(from, to);
        int negated = 0;
        int last = from;
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
            if (negated > 0 && (taken[word.start()] || endsClause(text, last, word.start()))) {
                negated = 0;
            }
            last = word.end();
            if (taken[word.start()]) {
                continue;
            }
            if (isNegation(plain, text.startsWith(" to ", word.end()))) {
                negated = REACH;
            } else if (!SMALL_WORDS.contains(plain)) {
                terms.add(negated > 0 ? "!" + stem(plain) : stem(plain));
                negated = 0;
            } else {
                negated--;
            }
        }
    }

    private static boolean isNegation(String word, boolean beforeTo) {
        return word.endsWith("n't") || NEGATIONS.contains(word) || beforeTo && NEGATIONS.contains(word + " to");
    }

    private static boolean endsClause(String text, int from, int to) {
        return CLAUSE_END.matcher(text).region(from, to).find();
    }

    /** The words of the capital where it is named, or the country for it: {@code the Finnish capital}. */
    private static List<String> capital(String text, Mention mention) {
        if (mention.kind() != Mention.Kind.COUNTRY) {
            return List.of();
        }
        String name = text.substring(mention.from(), mention.to());
        boolean meant =
                CAPITAL_BEHIND.matcher(text).region(mention.to(), text.length()).lookingAt()
                        || text.startsWith(CAPITAL_BEFORE, mention.from() - CAPITAL_BEFORE.length());
        return Countries.of(mention.of()).stream()
                .filter(names -> meant || names.capitals().contains(name))
                .flatMap(names -> names.capitals().stream().limit(1))
                .flatMap(city -> Arrays.stream(city.toLowerCase(Locale.ROOT).split(" ")))
                .map(Terms::stem)
                .toList();
    }

    /** Those of the terms that are words, not names or dates. */
    static List<String> words(List<String> terms) {
        return terms.stream()
                .filter(term -> !term.startsWith("@") && !term.startsWith("#"))
                .toList();
    }

    /** Terms of the words that are written with a capital although they begin no sentence and no quotation. */
    static Set<String> names(Claim claim) {
        String text = claim.text();
        Set<String> names = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean inside = word.start() > 1 && Character.isLetter(text.charAt(word.start() - 2));
            if (inside && Character.isUpperCase(text.charAt(word.start()))) {
                names.add(stem(word.group().toLowerCase(Locale.ROOT).replace('’', '\'')));
            }
        }
        return names;
    }

    /** Whether the word, in lower case, is too common to be a term. */
    static boolean isSmall(String word) {
        return SMALL_WORDS.contains(word);
    }

    static boolean isNegated(String term) {
        return term.startsWith("!");
    }

    /** The word without its ending, or the first of its like words. */
    static String stem(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        String stem = cut(bare);
        return LIKE_WORDS.getOrDefault(stem, stem);
    }

    private static String cut(String word) {
        for (String ending : List.of("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "ions", "ion")) {
            if (word.length() > ending.length() + 3 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        for (String ending : List.of("ed", "es", "ly", "s", "e", "y")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static Map<String, String> likeWords() {
        Map<String, String> like = new HashMap<>();
        for (String line : PhraseList.lines("like-words.txt")) {
            String[] words = line.split("\\s+");
            for (String word : words) {
                like.putIfAbsent(cut(word), "=" + cut(words[0]));
            }
        }
        return like;
    }
}
