package briefingbook.seed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A DOCX as a word processor saves it. */
public final class DocxSeed {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public DocxSeed() {
        part("[Content_Types].xml", "<Types/>");
        part(
                "word/styles.xml",
                "<w:styles " + W + ">"
                        + style("Titel", "Title", "")
                        + style("berschrift1", "heading 1", "")
                        + style("Chapter", "Chapter", "<w:basedOn w:val=\"berschrift1\"/>")
                        + style("Zitat", "Quote", "")
                        + style("TOC1", "toc 1", "")
                        + "</w:styles>");
    }

    private static String style(String id, String name, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + more
                + "</w:style>";
    }

    /** An archive that holds a file of that name. */
    public static byte[] archive(String name) {
        DocxSeed zip = new DocxSeed();
        zip.parts.clear();
        return zip.part(name, "words").bytes();
    }

    public DocxSeed part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public DocxSeed part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /** @param body paragraphs and tables of WordprocessingML */
    public DocxSeed body(String... body) {
        return part(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document " + W + "><w:body>"
                        + String.join("", body) + "<w:sectPr/></w:body></w:document>");
    }

    public DocxSeed footnotes(String... notes) {
        return part("word/footnotes.xml", "<w:footnotes " + W + ">" + String.join("", notes) + "</w:footnotes>");
    }

    public static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    /** A paragraph in a style. */
    public static String styled(String style, String words) {
        return p("<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>", r(words));
    }

    public static String item(String words) {
        return p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>", r(words));
    }

    public static String r(String words) {
        return r("", words);
    }

    public static String r(String properties, String words) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(cell).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
