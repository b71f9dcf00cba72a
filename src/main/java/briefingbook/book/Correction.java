package briefingbook.book;

import org.jspecify.annotations.Nullable;

/**
 * One inference that a maintainer put right, from {@code authority/corrections/<name>.yaml}.
 *
 * <p>It holds for the passage of {@code claim}, or for every passage of {@code source} that holds {@code words}, or,
 * where neither is given, for every passage that holds {@code words}.
 *
 * @param claim id of the claim; null where {@code source} and {@code words} say where
 * @param source id of a source, or path of a seed; null for any
 * @param words the words of the seed that were misread; null for the whole passage
 * @param as id of a person, organization, country or event, a date, or {@code none}; null where another key corrects
 * @param speaker id of who speaks, or {@code none}
 * @param date a date, or {@code none}
 * @param event id of the event that the passage tells of, or {@code none}
 * @param responseCountry country of the response that the passage belongs to, or {@code none}
 * @param responseEvent event of that response
 * @param furniture whether the block that holds the words is to be set aside
 * @param not id of a person that the person of {@code as} is not: keeps two apart; without {@code as} a claim, by id or
 *     words, that does not say the same
 * @param sameAs id of a person that the person of {@code as} is too: makes two one; without {@code as} a claim, by id or
 *     words, that says the same
 * @param file below the seeds folder
 */
public record Correction(
        @Nullable String claim,
        @Nullable String source,
        @Nullable String words,
        @Nullable String as,
        @Nullable String speaker,
        @Nullable String date,
        @Nullable String event,
        @Nullable String responseCountry,
        @Nullable String responseEvent,
        @Nullable Boolean furniture,
        @Nullable String not,
        @Nullable String sameAs,
        @Nullable String why,
        String file) {

    /** Whether it is about this passage. */
    public boolean concerns(Source of, Passage passage) {
        if (claim != null && !passage.id().value().equals("p-" + claim)) {
            return false;
        }
        if (source != null && !source.equals(of.id()) && !source.equals(of.seed())) {
            return false;
        }
        return words == null ? claim != null : passage.text().contains(words);
    }

    /** What the site and the data say of an inference that it made. */
    public String by() {
        return "corrected in " + file + (why == null ? "" : ": " + why);
    }
}
