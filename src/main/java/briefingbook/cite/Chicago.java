package briefingbook.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Footnotes after the <cite>Chicago Manual of Style</cite>, 17th edition, chapter 14, which the 18th changes in nothing that
 * is used here but the number of authors: articles of newspapers, articles of encyclopedias ("s.v."), web sites, and
 * quotations found in another work ("quoted in").
 */
final class Chicago {

    private static final int MOST_AUTHORS = 3;

    private Chicago() {}

    static String note(Reference reference) {
        Work work = reference.work();
        List<String> parts = new ArrayList<>();
        boolean underItsWord = work.form() == Work.Form.ENCYCLOPEDIA
                && work.authors().isEmpty()
                && !work.publisher().isEmpty();
        if (underItsWord) {
            parts.add(work.publisher());
            parts.add("s.v. " + quoted(work.title()));
        } else {
            parts.add(names(work.writers()));
            parts.add(quoted(work.title()));
            parts.add(work.form().word());
            parts.add(
                    reference.isPage() && reference.in() != null
                            ? "in " + reference.in().words()
                            : outlet(work));
        }
        if (!reference.isPage()) {
            parts.add(work.date().isEmpty() ? "n.d." : IsoDate.words(work.date()));
        }
        parts.add(reference.place());
        parts.add(work.url());
        String note = joined(parts);
        return ended(reference.quotedIn().isEmpty() ? note : note + "; " + reference.quotedIn());
    }

    private static String outlet(Work work) {
        boolean in = work.form() == Work.Form.ENCYCLOPEDIA && !work.outlet().isEmpty();
        return (in ? "in " : "") + work.outlet();
    }

    private static String names(List<Author> writers) {
        if (writers.size() > MOST_AUTHORS) {
            return writers.get(0).name() + " et al.";
        }
        List<String> names = writers.stream().map(Author::name).collect(Collectors.toCollection(ArrayList::new));
        if (names.size() < 2) {
            return String.join("", names);
        }
        String last = names.remove(names.size() - 1);
        return String.join(", ", names) + (names.size() == 1 ? " and " : ", and ") + last;
    }

    /** In double quotation marks; those within it become single ones. */
    private static String quoted(String title) {
        StringBuilder quoted = new StringBuilder("“");
        boolean open = false;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '"') {
                open = !open;
                quoted.append(open ? '‘' : '’');
            } else {
                quoted.append(c == '“' ? '‘' : c == '”' ? '’' : c);
            }
        }
        return quoted.append('”').toString();
    }

    /** Separated by commas, which stand before a closing quotation mark. */
    private static String joined(List<String> parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                if (joined.length() > 0) {
                    mark(joined, ',').append(' ');
                }
                joined.append(part);
            }
        }
        return joined.toString();
    }

    private static String ended(String note) {
        return note.endsWith(".") ? note : mark(new StringBuilder(note), '.').toString();
    }

    private static StringBuilder mark(StringBuilder text, char mark) {
        int end = text.length() - 1;
        return text.charAt(end) == '”' ? text.insert(end, mark) : text.append(mark);
    }
}
