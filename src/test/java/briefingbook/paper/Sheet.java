package briefingbook.paper;

/** Documents written by hand, with the least that the press asks for. */
final class Sheet {

    private static final String STYLE = """
            @page{size:A5;margin:20mm;@bottom-right{content:counter(page);font-family:"Book Sans"}}
            html{font-family:"Book Serif";font-size:10pt;word-wrap:break-word}
            h1,h2{font-family:"Book Sans";page-break-after:avoid}
            [id]{-fs-named-destination:create}
            .claim{page-break-inside:avoid}
            .fn{float:footnote;font-size:8pt;counter-increment:footnote}
            .fn::footnote-call{content:counter(footnote);font-size:6pt;vertical-align:super}
            .fn::footnote-marker{content:counter(footnote) ". "}
            a.page::after{content:target-counter(attr(href),page)}
            .new{page-break-before:always}
            """;

    private Sheet() {}

    static String of(String body) {
        return of(body, "");
    }

    /** @param style rules behind the common ones */
    static String of(String body, String style) {
        return "<html lang=\"en\"><head><title>A sheet</title><meta name=\"author\" content=\"An issuer\"/>"
                + "<meta name=\"subject\" content=\"What it is about\"/><style>" + STYLE + style
                + "</style></head><body>"
                + body + "</body></html>";
    }
}
