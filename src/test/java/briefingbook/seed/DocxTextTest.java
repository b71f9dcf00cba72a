package briefingbook.seed;

import static briefingbook.seed.DocxSeed.item;
import static briefingbook.seed.DocxSeed.p;
import static briefingbook.seed.DocxSeed.r;
import static briefingbook.seed.DocxSeed.row;
import static briefingbook.seed.DocxSeed.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.book.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reader of the printed document reads, is read out of a DOCX; what cannot be is told in one line. */
@Timeout(120)
class DocxTextTest {

    private static final String TEXT =
            "The foreign ministers of Norway and Finland met in Oslo on Monday and agreed to meet again.";

    private final List<String> left = new ArrayList<>();

    private SeedDocument read(DocxSeed docx) {
        try {
            return SeedReader.read(
                    SeedBytes.decode("a.pdf", docx.bytes(), (what, advice) -> left.add(what + " → " + advice)));
        } catch (Unreadable e) {
            throw new AssertionError(e.what(), e);
        }
    }

    private List<String> blocks(String... body) {
        return read(new DocxSeed().body(body)).blocks().stream()
                .map(block -> block.kind() + " " + block.text())
                .toList();
    }

    @Test
    void stylesTellTitleHeadingsQuotationsItemsAndContents() {
        SeedDocument document = read(new DocxSeed()
                .body(
                        styled("Titel", "Ministers meet in Oslo"),
                        p(r("By Jane Roe")),
                        p(r("4 March 2025")),
                        styled("TOC1", "The meeting\t3"),
                        styled("berschrift1", "The meeting"),
                        p(r(TEXT)),
                        item("Norway summons the ambassador."),
                        styled("Zitat", "We were tired."),
                        styled("Chapter", "What comes next"),
                        p(r("Nobody knows, the ministers said."))));
        assertThat(document.blocks())
                .extracting(block -> block.kind() + " " + block.origin() + " " + block.text())
                .containsExactly(
                        "TITLE title Ministers meet in Oslo",
                        "BYLINE paragraph By Jane Roe",
                        "DATELINE paragraph 4 March 2025",
                        "PARAGRAPH contents The meeting 3",
                        "HEADING heading The meeting",
                        "PARAGRAPH paragraph " + TEXT,
                        "LIST_ITEM item Norway summons the ambassador.",
                        "BLOCK_QUOTE quote We were tired.",
                        "HEADING heading What comes next",
                        "PARAGRAPH paragraph Nobody knows, the ministers said.");
        assertThat(document.seed().page(0)).isNull();
        assertThat(document.seed().extract()).satisfies(extract -> {
            assertThat(extract.format()).isEqualTo("docx");
            assertThat(extract.pages()).isNull();
        });
        assertThat(document.header().published()).isEqualTo(new PartialDate("2025-03-04"));
    }

    @Test
    void aShortBoldLineBelowTheTitleIsAHeading() {
        assertThat(blocks(
                        styled("Titel", "Ministers meet in Oslo"),
                        p(r(TEXT)),
                        p(r("<w:b/>", "The second day")),
                        p(r(TEXT))))
                .contains("HEADING The second day");
    }

    @Test
    void rowsOfATableAreLinesAndATableThatLaysOutThePageIsNone() {
        assertThat(blocks(
                        p(r(TEXT)),
                        "<w:tbl>" + row(p(r("Country")), p(r("Minister")), p())
                                + row(p(r("Norway")), p(r("Espen Barth Eide")) + p(r("since 2023")), p(r("22 March")))
                                + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(r("Gone")) + "</w:tc><w:tc>" + p(r("row"))
                                + "</w:tc></w:tr></w:tbl>",
                        "<w:tbl>" + row(p(r(TEXT)) + p(r(TEXT + " It said.")), p(r(TEXT.repeat(6)))) + "</w:tbl>"))
                .containsExactly(
                        "PARAGRAPH " + TEXT,
                        "FACT Country | Minister",
                        "FACT Norway | Espen Barth Eide since 2023 | 22 March",
                        "PARAGRAPH " + TEXT,
                        "PARAGRAPH " + TEXT + " It said.",
                        "PARAGRAPH " + TEXT.repeat(6));
    }

    @Test
    void deletionsAreLeftOutInsertionsKeptAndADeletedParagraphsEndJoinsTwo() {
        assertThat(blocks(
                        p(
                                r("The ministers "),
                                "<w:del>" + r("quarrelled") + "<w:r><w:delText>quarrelled</w:delText></w:r></w:del>",
                                "<w:ins>" + r("agreed") + "</w:ins>",
                                "<w:moveFrom>" + r(" yesterday") + "</w:moveFrom>",
                                r(" on everything that mattered, the ministry said.")),
                        p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", r("They will meet again ")),
                        p(r("in Helsinki, where they met before."))))
                .containsExactly(
                        "PARAGRAPH The ministers agreed on everything that mattered, the ministry said.",
                        "PARAGRAPH They will meet again in Helsinki, where they met before.");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() {
        assertThat(blocks(p(
                        r(TEXT),
                        r("<w:vanish/>", " Secretly they did not."),
                        r("<w:vanish w:val=\"0\"/>", " Really."))))
                .containsExactly("PARAGRAPH " + TEXT + " Really.");
        assertThat(left)
                .containsExactly(
                        "has hidden text, which is left out → Show it in the word processor if it belongs to the document.");
    }

    @Test
    void tabsBreaksHyphensFieldsAndMarkupForOldProgramsAreReadAsTheyLook() {
        assertThat(blocks(p(
                        r("The long"),
                        "<w:r><w:noBreakHyphen/></w:r>",
                        r("term ta\u00adlks went"),
                        "<w:r><w:br/></w:r>",
                        r("on"),
                        "<w:r><w:tab/></w:r>",
                        r("until “noon”, "),
                        "<w:r><w:instrText> PAGE </w:instrText></w:r>",
                        "<mc:AlternateContent><mc:Choice>" + r("they") + "</mc:Choice><mc:Fallback>" + r("they")
                                + "</mc:Fallback></mc:AlternateContent>",
                        r(" said &amp; wrote."))))
                .containsExactly("PARAGRAPH The long-term talks went on until “noon”, they said & wrote.");
    }

    @Test
    void notesStandBelowAndTheirNumbersAreNoWords() {
        SeedDocument document = read(new DocxSeed()
                .footnotes(
                        "<w:footnote w:id=\"-1\">" + p(r("rule")) + "</w:footnote>",
                        "<w:footnote w:id=\"7\">" + p(r("The person asked not to be named.")) + "</w:footnote>")
                .body(p(r("They were tired"), "<w:r><w:footnoteReference w:id=\"7\"/></w:r>", r(", a person said."))));
        assertThat(document.blocks())
                .extracting(block -> block.origin() + " " + block.text())
                .containsExactly("paragraph They were tired, a person said.", "note The person asked not to be named.");
        assertThat(document.seed().text())
                .contains("tired[1], a", "[1] The person")
                .doesNotContain("rule");
    }

    @Test
    void addressesOfLinksStayInTheTextAndOutOfItsWords() {
        SeedDocument document = read(new DocxSeed()
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"https://oslo.example/a?b=1\"/>"
                                + "<Relationship Id=\"rId2\" Target=\"javascript:alert(1)\"/></Relationships>")
                .body(p(
                        r("The "),
                        "<w:hyperlink r:id=\"rId1\">" + r("ministry") + "</w:hyperlink>",
                        r(" and "),
                        "<w:hyperlink r:id=\"rId2\">" + r("the press") + "</w:hyperlink>",
                        r(" said so yesterday."))));
        assertThat(document.blocks().get(0).text()).hasToString("The ministry and the press said so yesterday.");
        assertThat(document.seed().text())
                .contains("ministry <https://oslo.example/a?b=1> and")
                .doesNotContain("javascript");
    }

    @Test
    void propertiesTellWhatThePageDoesNot() {
        SourceHeader header = read(new DocxSeed()
                        .part(
                                "docProps/core.xml",
                                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>What the"
                                        + " ministers said</dc:title><dc:creator>John Doe</dc:creator><dcterms:created>"
                                        + "2025-03-05T10:00:00Z</dcterms:created></cp:coreProperties>")
                        .body(p(r(TEXT))))
                .header();
        assertThat(header.title()).isEqualTo("What the ministers said");
        assertThat(header.authors()).containsExactly("John Doe");
        assertThat(header.published()).isEqualTo(new PartialDate("2025-03-05"));
    }

    @Test
    void macrosAreNamedAndNotRun() {
        assertThat(read(new DocxSeed().part("word/vbaProject.bin", "code").body(p(r(TEXT))))
                        .blocks())
                .hasSize(1);
        assertThat(left).containsExactly("has macros; its text is read, and they are not run → Nothing need be done.");
    }

    private static void isUnreadable(byte[] bytes, String what) {
        assertThatThrownBy(() -> SeedBytes.decode("a.docx", bytes, (part, advice) -> {}))
                .isInstanceOfSatisfying(Unreadable.class, why -> {
                    assertThat(why.what()).isEqualTo(what);
                    assertThat(why.advice()).endsWith(".");
                });
    }

    @Test
    void otherArchivesAreNamed() {
        isUnreadable(
                new DocxSeed()
                        .part("mimetype", "application/vnd.oasis.opendocument.text")
                        .bytes(),
                "is an OpenDocument text (.odt), which is not read,");
        isUnreadable(
                new DocxSeed().part("mimetype", "application/epub+zip").bytes(),
                "is a book in EPUB, which is not read,");
        isUnreadable(new DocxSeed().part("xl/workbook.xml", "").bytes(), "is a spreadsheet, which is not read,");
        isUnreadable(new DocxSeed().part("ppt/presentation.xml", "").bytes(), "is a set of slides, which is not read,");
        isUnreadable(new DocxSeed().bytes(), "is a broken Word file");
        isUnreadable("PK\3\4 and more".getBytes(StandardCharsets.ISO_8859_1), "is a broken archive or Word file");
        isUnreadable("PK\5\6".getBytes(StandardCharsets.ISO_8859_1), "is a broken archive or Word file");
        isUnreadable(DocxSeed.archive("notes.txt"), "is an archive, which is not read,");
    }

    @Test
    void aBrokenAnEmptyAndABurstingFileAreTold() {
        byte[] whole = new DocxSeed().body(p(r(TEXT))).bytes();
        isUnreadable(Arrays.copyOf(whole, whole.length / 2), "is a broken archive or Word file");
        isUnreadable(
                new DocxSeed().part("word/document.xml", "<w:document><w:p>").bytes(), "is a broken Word file");
        isUnreadable(new DocxSeed().body(p()).bytes(), "holds no text");
        isUnreadable(
                new DocxSeed()
                        .body(p(r(TEXT)))
                        .part("word/media/x.bin", new byte[257 << 20])
                        .bytes(),
                "unpacks to more than any document does");
        isUnreadable(
                new DocxSeed().part("word/document.xml", new byte[65 << 20]).bytes(),
                "unpacks to more than any document does");
        DocxSeed many = new DocxSeed().body(p(r(TEXT)));
        for (int i = 0; i < 20_001; i++) {
            many.part("x" + i, "");
        }
        isUnreadable(many.bytes(), "unpacks to more than any document does");
    }

    @Test
    void entitiesAndWhatLiesOutsideAreNotRead() {
        String head = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"lol\">"
                + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        for (String entity : List.of("&x;", "&b;")) {
            isUnreadable(
                    new DocxSeed()
                            .part(
                                    "word/document.xml",
                                    head + "<w:document " + word + "><w:body>" + p(r(TEXT + entity))
                                            + "</w:body></w:document>")
                            .bytes(),
                    "is a broken Word file");
        }
    }

    @Test
    void depthWithoutEndIsNoHarm() {
        String deep = "<w:sdt><w:sdtContent>".repeat(20_000) + p(r(TEXT)) + "</w:sdtContent></w:sdt>".repeat(20_000);
        assertThat(blocks(deep)).containsExactly("PARAGRAPH " + TEXT);
    }
}
