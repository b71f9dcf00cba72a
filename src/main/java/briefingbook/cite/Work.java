package briefingbook.cite;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A work as a bibliography knows it. White space and control characters in its words are folded to single spaces.
 *
 * @param title without quotation marks around it
 * @param authors persons or bodies, as the work names them; may be empty
 * @param publisher the periodical, the encyclopedia, or who issued it; empty where not known
 * @param date ISO 8601: a day, a month, a year, or two with a slash between them; empty where not known
 * @param url empty for none
 * @param language a language tag; empty where not known
 */
public record Work(
        Form form, String title, List<String> authors, String publisher, String date, String url, String language) {

    private static final String PART = "\\d{4}(-\\d\\d(-\\d\\d)?)?";
    private static final Pattern DATE = Pattern.compile("(" + PART + "(/" + PART + ")?)?");
    private static final Pattern NO_WORDS = Pattern.compile("[\\p{Cc}\\p{Zs}\\p{Zl}\\p{Zp}]+");

    public Work {
        title = line(title);
        authors =
                authors.stream().map(Work::line).filter(name -> !name.isEmpty()).toList();
        publisher = line(publisher);
        url = line(url).replace(" ", "%20");
        language = line(language);
        if (title.isEmpty() || !DATE.matcher(date).matches()) {
            throw new IllegalArgumentException("work without a title, or of the date \"" + date + "\": " + title);
        }
    }

    /** What sort of work it is, as far as citations differ. */
    public enum Form {
        ENCYCLOPEDIA,
        NEWS,
        ANALYSIS,
        /** An official statement: who issued it is its author. */
        STATEMENT,
        TRANSCRIPT,
        DOCUMENT,
        /** A page of a compilation. */
        PAGE;

        /** Whether it stands in a periodical. */
        boolean isArticle() {
            return this == NEWS || this == ANALYSIS;
        }

        /** What a citation calls it; empty where its place of publication tells. */
        String word() {
            return switch (this) {
                case STATEMENT -> "statement";
                case TRANSCRIPT -> "transcript";
                default -> "";
            };
        }
    }

    /** Its authors; the body that issued an official statement without any. */
    List<Author> writers() {
        List<String> names =
                authors.isEmpty() && form == Form.STATEMENT && !publisher.isEmpty() ? List.of(publisher) : authors;
        return names.stream().map(name -> Author.of(name, publisher)).toList();
    }

    /** Who published it; empty where not known or where the authors say so already. */
    String outlet() {
        return writers().stream().anyMatch(author -> author.name().equals(publisher)) ? "" : publisher;
    }

    static String line(String words) {
        return NO_WORDS.matcher(words).replaceAll(" ").strip();
    }
}
