package briefingbook.cite;

import java.util.List;

/** Records in the RIS format: one tag a line, two letters, two spaces, a hyphen, a space, and the value. */
final class Ris {

    private Ris() {}

    static String record(Reference reference) {
        Work work = reference.work();
        StringBuilder lines = new StringBuilder();
        line(lines, "TY", type(work));
        for (Author author : work.writers()) {
            line(lines, "AU", author(author));
        }
        line(lines, "TI", work.title());
        if (reference.isPage() && reference.in() != null) {
            line(lines, "T2", reference.in().words());
            line(lines, "PB", work.publisher());
        } else {
            boolean within = work.form().isArticle() || work.form() == Work.Form.ENCYCLOPEDIA;
            line(lines, within ? "T2" : "PB", within ? work.publisher() : work.outlet());
        }
        if (!work.date().isEmpty()) {
            List<Integer> first = IsoDate.parts(work.date()).get(0);
            line(lines, "PY", work.date().substring(0, 4));
            line(lines, "DA", day(work.date().split("/")[0], first.size()));
        }
        line(lines, "M3", work.form().word());
        line(lines, "LA", work.language());
        line(lines, "UR", work.url());
        line(lines, "N1", reference.remark());
        return lines.append("ER  - \n").toString();
    }

    private static String author(Author author) {
        if (author.isBody()) {
            return author.name();
        }
        return author.family() + ", " + author.given() + (author.suffix().isEmpty() ? "" : ", " + author.suffix());
    }

    private static String type(Work work) {
        return switch (work.form()) {
            case NEWS, ANALYSIS -> "NEWS";
            case ENCYCLOPEDIA -> "ENCYC";
            case STATEMENT, TRANSCRIPT, PAGE -> "ELEC";
            case DOCUMENT -> work.url().isEmpty() ? "GEN" : "ELEC";
        };
    }

    /** {@code YYYY/MM/DD/}, what is not known left empty. */
    private static String day(String iso, int parts) {
        return iso.replace('-', '/') + "/".repeat(4 - parts);
    }

    private static void line(StringBuilder lines, String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append('\n');
        }
    }
}
