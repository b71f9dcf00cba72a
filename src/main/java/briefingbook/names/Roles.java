package briefingbook.names;

import java.util.Set;

/** What part a name plays in its sentence, as far as the words beside it tell. */
final class Roles {

    private static final Set<String> PREPOSITIONS = grammar("preposition");
    private static final Set<String> CLAUSES = grammar("conjunction");
    private static final Set<String> AUXILIARIES = grammar("verb");

    private static final Set<String> SPEECH_VERBS = WordList.words("speech-verbs.txt");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "former", "then", "its", "his", "her", "their", "new");
    private static final Set<String> MONTHS_AND_DAYS = grammar("date");

    private static final Set<String> COPULAS = Set.of(
            "is",
            "was",
            "are",
            "were",
            "be",
            "been",
            "became",
            "become",
            "becoming",
            "being",
            "as",
            "remains",
            "remained");

    /** How many words a title before a name may have. */
    private static final int TITLE = 8;

    private Roles() {}

    private static Set<String> grammar(String kind) {
        return Set.copyOf(WordList.rows("grammar.txt").stream()
                .filter(row -> row.get(1).contains(kind))
                .map(row -> row.get(0))
                .toList());
    }

    /** Whether the name, with the titles before it, is the subject of a clause. */
    static boolean subject(Page page, int first, int end) {
        Words words = page.words();
        if (words.possessive(end - 1)) {
            return false;
        }
        int start = startOfPhrase(page, first);
        if (start > 0 && words.gap(start) == Words.COMMA && page.officeEndingAt(start) != null) {
            start = startOfPhrase(page, page.startOfOffice(start));
        }
        if (start == 0 || words.opens(start)) {
            return true;
        }
        String before = words.lower(start - 1);
        char gap = words.gap(start);
        if (gap == Words.SPACE && (words.number(start - 1) || MONTHS_AND_DAYS.contains(before))) {
            return true;
        }
        if (gap != Words.SPACE) {
            return gap != Words.COMMA || verb(words, end) || apposed(words, end);
        }
        if (before.equals("and") || before.equals("or")) {
            Page.PersonMark other = page.personEndingAt(start - 1);
            return other == null ? verb(words, end) : subject(page, other.first(), other.end());
        }
        if (PREPOSITIONS.contains(before)) {
            return false;
        }
        if (SPEECH_VERBS.contains(before) && start > 1 && words.gap(start - 1) != Words.SPACE) {
            return true;
        }
        if (CLAUSES.contains(before)) {
            return !before.equals("after") && !before.equals("before") && !before.equals("since") || verb(words, end);
        }
        return verb(words, end) && !words.lower(end).endsWith("ing");
    }

    /** {@code who was the foreign minister}: an office that somebody is said to hold, and no holder. */
    static boolean predicate(Page page, int start, int end) {
        Words words = page.words();
        if (words.possessive(end - 1)) {
            return false;
        }
        int before = startOfPhrase(page, start) - 1;
        return before >= 0 && words.gap(before + 1) == Words.SPACE && COPULAS.contains(words.lower(before));
    }

    /** Whether a name follows, with its office and what belongs to that: {@code , Sergei}, {@code Foreign Minister Sergei}. */
    static boolean nameFollows(Page page, int from) {
        int at = from;
        while (at < from + TITLE && at < page.words().size() && page.personStartingAt(at) == null) {
            Page.PlaceMark place = page.placeAt(at);
            if (page.words().gap(at) != Words.SPACE && page.words().gap(at) != Words.COMMA) {
                return false;
            }
            if (page.officeStartingAt(at)) {
                at = page.endOfOffice(at);
            } else if (place != null) {
                at = place.end();
            } else {
                return false;
            }
        }
        return page.personStartingAt(at) != null;
    }

    /** {@code , X, the foreign minister,}. */
    private static boolean apposed(Words words, int end) {
        return words.gap(end) == Words.COMMA;
    }

    /** The first word of the name's phrase, with its office and what belongs to that. */
    static int startOfPhrase(Page page, int first) {
        Words words = page.words();
        int start = first;
        while (start > 0
                && (words.gap(start) == Words.SPACE
                        || words.gap(start) == Words.STOP
                        || words.gap(start) == Words.HYPHEN)) {
            Page.PlaceMark place = page.placeEndingAt(start);
            if (page.officeEndingAt(start) != null) {
                start = page.startOfOffice(start);
            } else if (place != null && (place.place().kind() != Places.Kind.CITY)) {
                start = place.first();
            } else if (DETERMINERS.contains(words.lower(start - 1))) {
                start--;
            } else {
                break;
            }
        }
        return start;
    }

    /** Whether the word is likely to be a finite verb, or an adverb before one. */
    static boolean verb(Words words, int i) {
        if (i >= words.size() || words.gap(i) != Words.SPACE || words.capital(i)) {
            return false;
        }
        String word = words.lower(i);
        return AUXILIARIES.contains(word)
                || word.endsWith("ed")
                || word.endsWith("s") && word.length() > 3 && !word.endsWith("ss") && !word.endsWith("ings");
    }

    static boolean article(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    static boolean conjunction(String word) {
        return CLAUSES.contains(word);
    }

    static boolean preposition(String word) {
        return PREPOSITIONS.contains(word);
    }
}
