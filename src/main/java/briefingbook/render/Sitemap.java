package briefingbook.render;

import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What search engines ask for: {@code robots.txt} always, {@code sitemap.xml} where the book knows its address, after
 * sitemaps.org. Above 50,000 addresses, the most that one file may have, it lists further files.
 */
final class Sitemap {

    private static final int MOST_IN_ONE_FILE = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Imprint imprint;
    private final int most;

    Sitemap(Imprint imprint) {
        this(imprint, MOST_IN_ONE_FILE);
    }

    /** @param most addresses in one file */
    Sitemap(Imprint imprint, int most) {
        this.imprint = imprint;
        this.most = most;
    }

    /**
     * The files by path.
     *
     * @param pages paths of the pages to be found, in their order
     */
    SortedMap<String, byte[]> files(List<String> pages) {
        SortedMap<String, String> files = new TreeMap<>();
        String base = imprint.baseUrl();
        files.put(
                Links.ROBOTS,
                "User-agent: *\nAllow: /\n" + (base == null ? "" : "Sitemap: " + base + Links.SITEMAP + "\n"));
        if (base != null && pages.size() <= most) {
            files.put(Links.SITEMAP, list("urlset", "url", base, pages));
        } else if (base != null) {
            List<String> parts = new ArrayList<>();
            for (int from = 0; from < pages.size(); from += most) {
                String part = "sitemap-" + (parts.size() + 1) + ".xml";
                parts.add(part);
                files.put(part, list("urlset", "url", base, pages.subList(from, Math.min(from + most, pages.size()))));
            }
            files.put(Links.SITEMAP, list("sitemapindex", "sitemap", base, parts));
        }
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private String list(String root, String element, String base, List<String> paths) {
        PartialDate asOf = imprint.asOf();
        String modified = asOf == null ? "" : "<lastmod>" + asOf.lastDay() + "</lastmod>";
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">\n");
        for (String path : paths) {
            xml.append('<')
                    .append(element)
                    .append("><loc>")
                    .append(escaped(base + path))
                    .append("</loc>");
            xml.append(modified).append("</").append(element).append(">\n");
        }
        return xml.append("</").append(root).append(">\n").toString();
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&apos;")
                .replace("\"", "&quot;");
    }
}
