package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.paper.PdfPages.Piece;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPrinterTest {

    private static final PdfPrinter PRINTER = new PdfPrinter();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Test
    void keepsPdfUaAndPdfA() throws Exception {
        byte[] pdf = print("""
                <h1 id="a">Head</h1><p>Words<span class="fn">A note with <a href="https://example.org/">a link</a></span>, see p.
                <a class="page" href="#b"></a>, <i>italic</i> and <b>bold</b>.</p><ul><li>one</li></ul>
                <table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b<span class="fn">In a cell</span></td></tr></tbody></table>
                <h2 id="b" class="new">Second</h2><p>End. <span class="pages" data-to="a b"></span></p>""");

        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PaperRules.faults(PdfPages.of(pdf))).isEmpty();
    }

    @Test
    void onlyWhatIsPaintedIsMarkedAsABackground() throws Exception {
        byte[] bytes = print("<div><div><p>Words</p></div></div><p style=\"background:#eee\">On grey</p>");

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String painted = new String(pdf.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            List<String> marks = Pattern.compile("/Artifact /(\\w+) BDC\\s+(?!EMC)")
                    .matcher(painted)
                    .results()
                    .map(mark -> mark.group(1))
                    .toList();
            assertThat(painted.split("/Artifact ", -1)).hasSize(marks.size() + 1);
            assertThat(pdf.getPage(0).getResources().getPropertiesNames())
                    .extracting(COSName::getName)
                    .filteredOn(name -> type(pdf, name).equals("Background"))
                    .hasSize(1)
                    .isSubsetOf(marks);
        }
        assertThat(VeraPdf.faults(bytes)).isEmpty();
    }

    private static String type(PDDocument pdf, String mark) {
        return pdf.getPage(0)
                .getResources()
                .getProperties(COSName.getPDFName(mark))
                .getCOSObject()
                .getNameAsString(COSName.TYPE, "");
    }

    @Test
    void theJudgeOfPdfUaAndPdfASeesFaults() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
        }

        assertThat(VeraPdf.faults(out.toByteArray()))
                .anyMatch(f -> f.startsWith("ua1"))
                .anyMatch(f -> f.startsWith("2a"));
    }

    @Test
    void eachNoteStandsOnThePageOfItsClaimAndIsHeardBehindIt() throws Exception {
        PdfPages pdf = PdfPages.of(print(claims(90, new Random(7))));

        assertThat(pdf.count()).isGreaterThan(10);
        assertThat(PaperRules.calls(pdf)).hasSize(90);
        assertThat(PaperRules.faults(pdf)).isEmpty();
        assertThat(pdf.heard().replaceAll("\\s+", " "))
                .contains("end of claim 1.1<1. Source 1")
                .contains("end of claim 90.90<90. Source 90");
    }

    @Test
    void thePagesOfAnIndexAreMergedAndLead() throws Exception {
        String sheets = IntStream.rangeClosed(1, 6)
                .mapToObj(page -> "<h2 class=\"new\" id=\"s" + page + "\">Sheet</h2><p id=\"t" + page + "\">Words.</p>")
                .collect(Collectors.joining());

        PdfPages pdf = PdfPages.of(print("<p>Front, p. <a class=\"page\" href=\"#t4\"></a></p>" + sheets
                + "<p class=\"new\">Name <span class=\"pages\" data-to=\"t5 s1 t1 s3 t2 nowhere\"></span></p>"
                + "<p>Other <span class=\"pages\" data-to=\"s2\n s3 t6\"></span></p>"));

        assertThat(pdf.heard()).contains("Name 2–4, 6").contains("Other 3, 4, 7");
        assertThat(PaperRules.pageNumbers(pdf))
                .extracting(PdfPages.Link::name)
                .containsExactly("page 5", "pages 2 to 4", "page 6", "page 3", "page 4", "page 7");
        assertThat(PaperRules.faults(pdf)).isEmpty();
        assertThat(pdf.places()).containsEntry("t5", 6).containsEntry("s1", 2);
    }

    @Test
    void listsOfPagesThatMoveWhatTheyNameAreRefused() {
        String ids = IntStream.range(0, 15).mapToObj(i -> "c" + 4 * i).collect(Collectors.joining(" "));
        String entry =
                "<p>" + "A name of a line ".repeat(3) + "<span class=\"pages\" data-to=\"" + ids + "\"></span></p>";
        String claims = IntStream.range(0, 60)
                .mapToObj(i -> "<p class=\"" + (i % 2 == 0 ? "new" : "") + "\" id=\"c" + i + "\">Claim.</p>")
                .collect(Collectors.joining());

        assertThatThrownBy(() -> print(entry.repeat(60) + claims))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("have moved c");
    }

    @Test
    void longWordsWrapInTextNotesAndCells() throws Exception {
        String address = "https://example.org/" + "path-without-an-end".repeat(60);
        PdfPages pdf = PdfPages.of(print("<p>" + "w".repeat(900) + "<span class=\"fn\"><a href=\"" + address + "\">"
                + address
                + "</a></span></p><table style=\"width:100%;table-layout:fixed\"><tbody><tr><td>" + "x".repeat(400)
                + "</td><td>" + "日".repeat(300) + "</td></tr></tbody></table>"));

        assertThat(PaperRules.faults(pdf)).isEmpty();
        String all = pdf.heard();
        assertThat(all).contains("w".repeat(900)).contains(address).contains("x".repeat(400));
        assertThat(all.chars().filter(c -> c == '□')).hasSize(300);
    }

    @Test
    void strangeLettersNeverSpoilThePdf() throws Exception {
        String strange =
                "👩‍👩‍👧‍👦 日本語 العربية עברית Z̵̢̛͇a̶l̸g̷o̴ e\u0301\u0301\u0301 \u202Egnirts\u202C soft\u00ADhyphen \u200B"
                        + "\uFEFF ﬁﬂ \uFFFD \uFFFF \u0000 \u0007 \uD83D \uDE00 \u2028 \u0085 &amp; &lt;b&gt;";
        PdfPages pdf;
        byte[] bytes = print("<h1>" + strange + "</h1><p id=\"a\">" + strange + "<span class=\"fn\">" + strange
                + "</span></p><table><tbody><tr><td>" + strange + "</td></tr></tbody></table><ul><li>" + strange
                + "</li></ul>");
        pdf = PdfPages.of(bytes);

        assertThat(VeraPdf.faults(bytes)).isEmpty();
        assertThat(PaperRules.faults(pdf)).isEmpty();
        assertThat(pdf.text(1)).contains("fifl □").contains("& <b>").contains("softhyphen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-family:'Book Serif'",
                "font-family:'Book Serif';font-style:italic",
                "font-family:'Book Serif';font-weight:700",
                "font-family:'Book Sans'",
                "font-family:'Book Sans';font-weight:700"
            })
    void everyLetterOfAFaceIsCopiedAsItStands(String face) throws Exception {
        Letters letters = new Letters(new Faces()::has);
        List<String> lines = new ArrayList<>();
        new Faces().letters().forEach(c -> {
            if (lines.isEmpty() || lines.get(lines.size() - 1).length() > 30) {
                lines.add("-");
            }
            lines.add(lines.remove(lines.size() - 1) + letters.printable(Character.toString(c)) + "-");
        });
        PdfPages pdf = PdfPages.of(print(lines.stream()
                .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                .collect(Collectors.joining(
                        "</p><p>", "<div style=\"white-space:nowrap;" + face + "\"><p>", "</p></div>"))));

        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(pdf.pieces().stream().filter(piece -> piece.isIn("P")).map(Piece::text))
                .containsExactlyElementsOf(lines);
    }

    @Test
    void aLineIsCopiedInTheOrderInWhichItStands() throws Exception {
        PdfPages pdf = PdfPages.of(print("""
                <p id="a">It was held on <span style="border-bottom:1pt dotted">[Riyadh]</span> and (see <b>S <a href="#a">¶ 3</a></b>,
                p. <a class="page" href="#a"></a>) led by <i>them</i><span class="fn">A <a href="https://example.org/">link</a>.</span>;
                pages <span class="pages" data-to="a b"></span>.</p><h2 id="b" class="new">Next</h2>"""));

        assertThat(pdf.pieces().stream()
                        .filter(piece -> piece.isIn("P") && !piece.isIn("Note"))
                        .map(piece -> piece.text().strip())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("It was held on [Riyadh] and (see S ¶ 3 , p. 1 ) led by them 1 ; pages 1 , 2 .");
    }

    @Test
    void theRulesOfPaperSeeReferencesWithoutAPage() throws Exception {
        String body = """
                <ul><li><a class="l" href="#PLACE">A line of the contents</a></li></ul>
                <p>See p.&#160;<a class="page" href="#PLACE"></a>, at 5 p.m. on p. 7 of it.</p>
                <p class="new" id="there">Words.</p>""";
        String dots = "a.l::after{content:leader(dotted) target-counter(attr(href),page)}";
        PdfPages right = PdfPages.of(
                PRINTER.print(new PaperDocument("pdf/a.pdf", Sheet.of(body.replace("PLACE", "there"), dots), DAY)));
        PdfPages wrong = PdfPages.of(
                PRINTER.print(new PaperDocument("pdf/a.pdf", Sheet.of(body.replace("PLACE", "nowhere"), dots), DAY)));
        assertThat(PaperRules.faults(right)).isEmpty();
        assertThat(PaperRules.faults(wrong)).hasSize(2).allMatch(fault -> fault.startsWith("no page is named behind"));
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        Path style = Files.writeString(folder.resolve("style.css"), "p{page-break-before:always}");
        Path text = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path image = folder.resolve("image.svg");
        Files.writeString(image, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>");
        String body = """
                <p>Words <img src="IMAGE" alt="An image"/><object data="TEXT"></object><iframe src="TEXT"></iframe></p>
                <link rel="stylesheet" type="text/css" href="STYLE"/>
                <p style="background:url('IMAGE')"><a href="TEXT" download="x" onclick="app.alert(1)">file</a>
                <a href="javascript:alert(1)">script</a> <a href="#" onclick="app.alert(2)">here</a></p>""";
        PdfPages pdf = PdfPages.of(PRINTER.print(new PaperDocument(
                "pdf/a.pdf",
                Sheet.of(
                        body.replace("IMAGE", image.toUri().toString())
                                .replace("TEXT", text.toUri().toString())
                                .replace("STYLE", style.toUri().toString()),
                        "@import url('" + style.toUri() + "');"),
                DAY)));

        assertThat(pdf.count()).isEqualTo(1);
        assertThat(pdf.images()).isZero();
        assertThat(pdf.text(1)).doesNotContain("secret");
        assertThat(pdf.links()).isEmpty();
    }

    @Test
    void aDocumentTypeIsRefusedAndWhatItWouldFetch(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String xhtml = "<!DOCTYPE html [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + Sheet.of("<p>&x;</p>");

        assertThatThrownBy(() -> PRINTER.print(new PaperDocument("pdf/a.pdf", xhtml, DAY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pdf/a.pdf is not well-formed")
                .hasMessageNotContaining("secret\n");
    }

    @Test
    void saysWhatItIs() throws Exception {
        byte[] pdf = PRINTER.print(new PaperDocument(
                "pdf/a.pdf",
                Sheet.of("<p>Words.</p>").replace("<title>A sheet", "<title>Łódź &amp; &lt;more&gt;"),
                DAY));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentInformation information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Łódź & <more>");
            assertThat(information.getAuthor()).isEqualTo("An issuer");
            assertThat(information.getSubject()).isEqualTo("What it is about");
            assertThat(information.getKeywords()).isNull();
            assertThat(information.getProducer()).isEqualTo("Briefing Book");
            assertThat(information.getCreationDate().toInstant()).hasToString("2025-03-01T00:00:00Z");
            assertThat(information.getModificationDate()).isEqualTo(information.getCreationDate());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices())
                    .containsExactly("1");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("Łódź &amp; &lt;more&gt;", "2025-03-01T00:00:00Z")
                    .doesNotContain("openhtmltopdf", "pdfbox");
        }
    }

    @Test
    void manyThreadsPrintWhatOnePrints() throws Exception {
        List<PaperDocument> documents = IntStream.range(0, 12)
                .mapToObj(i -> new PaperDocument("pdf/a.pdf", Sheet.of(claims(3 + i, new Random(i))), DAY))
                .toList();
        List<byte[]> one = documents.stream().map(new PdfPrinter()::print).toList();
        List<byte[]> many = documents.parallelStream().map(PRINTER::print).toList();

        for (int i = 0; i < documents.size(); i++) {
            assertThat(many.get(i)).as("document " + i).isEqualTo(one.get(i));
        }
    }

    @Test
    void anotherContentOrDayIsAnotherPdf() {
        byte[] pdf = print("<p>Words.</p>");

        assertThat(print("<p>Words.</p>")).isEqualTo(pdf);
        assertThat(print("<p>Words!</p>")).isNotEqualTo(pdf);
        assertThat(PRINTER.print(new PaperDocument("pdf/a.pdf", Sheet.of("<p>Words.</p>"), DAY.plusDays(1))))
                .isNotEqualTo(pdf);
    }

    /** Headings, claims and notes of many lengths; each claim is whole. */
    static String claims(int number, Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= number; i++) {
            if (i % 4 == 1) {
                body.append("<h2>Heading ").append(i).append("</h2>");
            }
            body.append("<p class=\"claim\" id=\"c").append(i).append("\">");
            body.append(String.join(" ", Collections.nCopies(5 + random.nextInt(60), "office")));
            body.append(" end of claim ").append(i).append('.');
            body.append("<span class=\"fn\">Source ").append(i).append(' ');
            body.append(String.join(" ", Collections.nCopies(random.nextInt(50), "quoted")));
            body.append("</span></p>");
        }
        return body.toString();
    }

    private static byte[] print(String body) {
        return PRINTER.print(new PaperDocument("pdf/a.pdf", Sheet.of(body), DAY));
    }
}
