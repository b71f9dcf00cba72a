package briefingbook.cite;

/**
 * The book that quotes.
 *
 * @param title with its subtitle
 * @param issuer empty where nobody says so; likewise {@code edition}, such as {@code 3}
 * @param asOf ISO date up to which it tells; empty where not known
 */
public record Compilation(String title, String issuer, String asOf, String edition) {

    public Compilation {
        title = Work.line(title);
        issuer = Work.line(issuer);
        edition = Work.line(edition);
    }

    /** {@code Two Days in Oslo, edition 3 (The desk, as of March 5, 2024)}. */
    String words() {
        StringBuilder words = new StringBuilder(title);
        if (!edition.isEmpty()) {
            words.append(", edition ").append(edition);
        }
        String of = asOf.isEmpty() ? "" : "as of " + IsoDate.words(asOf);
        if (!issuer.isEmpty() || !of.isEmpty()) {
            words.append(" (")
                    .append(issuer)
                    .append(issuer.isEmpty() || of.isEmpty() ? "" : ", ")
                    .append(of)
                    .append(')');
        }
        return words.toString();
    }
}
