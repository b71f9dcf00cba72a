package briefingbook;

import java.nio.file.Path;

/** Documents that want to be more than documents: out of elements, attributes, scripts, cells, lines and braces. */
public final class HostileBook {

    /** As JSON writes it. */
    private static final String TITLE =
            "</template></script><script>alert(1)</script> \\\" onload=alert(2) ${7*7} {claim}"
                    + " \\u0000\\u0007\\u001b\\ud800 \\u202egnirts \\u2028 }, title={x 😀";

    private static final String LONG = "w".repeat(5000);

    private HostileBook() {}

    /** @param folder an empty one */
    public static TinyBook in(Path folder) {
        return new TinyBook(folder)
                .with("book.yaml", """
                        title: "Talks </title><script>alert(3)</script>"
                        issuer: "=cmd|' /C calc'!A0"
                        reportErrors: mailto:errors@book.example
                        asOf: 2024-03-09
                        """)
                .with("a.html", """
                        <!doctype html><html lang="en"><head>
                        <link rel="canonical" href="javascript:alert(4)">
                        <meta property="og:url" content="data:text/html,<script>alert(5)</script>">
                        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "%s",
                          "url": "javascript:alert(6)", "datePublished": "2024-03-05", "inLanguage": "en\\"><script>",
                          "author": [{"name": "__proto__"}, {"name": "O\\u0000\\ud800 {Brace} \\\\input{x}\\nTY  - BOOK"}],
                          "publisher": {"name": "=HYPERLINK(\\"https://evil.example\\",\\"x\\")"}}</script>
                        </head><body><article><h1>%s</h1>
                        <p>Norwegian Foreign Minister Constructor __proto__ met Danish Foreign Minister Lars Løkke Rasmussen in Oslo on 4 March 2024.</p>
                        <p>"We agreed on the herring, &lt;/script&gt;&lt;img src=x onerror=alert(7)&gt; &#0;&#xD800;&#x7;" Rasmussen said.</p>
                        <p>&#x202e;Rasmussen met __proto__ in Oslo on 4 March 2024. &#x2066;</p>
                        <p>The %s said Rasmussen was right 😀😀😀.</p>
                        <p>=1+1 is what Rasmussen called it on 4 March 2024.</p>
                        <a href="javascript:alert(8)">Rasmussen</a>
                        </article></body></html>
                        """.formatted(TITLE.replace("</script>", "<\\/script>"), "Talks in Oslo", LONG))
                .with("b.md", """
                        ---
                        title: "＝1+1\\nTY  - BOOK\\u0007 <b onmouseover=alert(9)>"
                        url: "javascript:alert(10)"
                        publisher: "@SUM(1+1)*cmd|' /C calc'!A0"
                        author: "Jane \\uD800 Doe\\nER  - "
                        ---

                        Danish Foreign Minister Lars Løkke Rasmussen met Norwegian Foreign Minister Espen Barth Eide in Oslo on 4 March 2024.

                        - @SUM(1+1) said Eide. [x](javascript:alert(11)) <img src=x onerror=alert(12)>
                        """);
    }
}
