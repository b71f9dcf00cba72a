package briefingbook.cite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Entries for biblatex with biber, in UTF-8.
 *
 * <p>What stands in a periodical is an {@code @article} with its {@code journaltitle}, an article of an encyclopedia an
 * {@code @inreference} with its {@code booktitle}; everything else, and whatever has no known publisher, is {@code @online}
 * with the {@code organization} that put it there. Titles and bodies stand in double braces: no style changes their
 * capitals, and no body's name is cut in two.
 */
final class BibTex {

    private BibTex() {}

    static String entry(Reference reference) {
        Work work = reference.work();
        boolean published = !work.publisher().isEmpty();
        String type = published && work.form().isArticle()
                ? "article"
                : published && work.form() == Work.Form.ENCYCLOPEDIA ? "inreference" : "online";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("author", work.writers().stream().map(BibTex::author).collect(Collectors.joining(" and ")));
        fields.put("title", braced(work.title()));
        fields.put("titleaddon", escaped(titleAddon(reference)));
        fields.put(
                switch (type) {
                    case "article" -> "journaltitle";
                    case "inreference" -> "booktitle";
                    default -> "organization";
                },
                type.equals("online") ? escaped(work.outlet()) : braced(work.publisher()));
        fields.put("date", work.date());
        fields.put("note", escaped(reference.remark()));
        fields.put("url", address(work.url()));
        String lines = fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n"));
        return "@" + type + "{" + reference.key() + ",\n" + lines + "\n}\n";
    }

    private static String titleAddon(Reference reference) {
        return reference.isPage() && reference.in() != null
                ? "In " + reference.in().words()
                : reference.work().form().word();
    }

    private static String author(Author author) {
        return author.isBody()
                ? braced(author.name())
                : escaped(author.family())
                        + (author.suffix().isEmpty() ? "" : ", " + escaped(author.suffix()))
                        + ", "
                        + escaped(author.given());
    }

    private static String braced(String words) {
        return words.isEmpty() ? "" : "{" + escaped(words) + "}";
    }

    /** What LaTeX takes for more than a letter is escaped; the braces of an escape are always pairs, as BibTeX counts them. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** A url field is taken as it stands, so that only what would end it early is replaced. */
    private static String address(String url) {
        return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
