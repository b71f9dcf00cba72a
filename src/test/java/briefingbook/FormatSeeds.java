package briefingbook;

import briefingbook.seed.DocxSeed;
import briefingbook.seed.PdfSeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** One file of each kind that is not read, or not whole, and of each that wants to do harm. */
public final class FormatSeeds {

    private FormatSeeds() {}

    /** By path. */
    public static SortedMap<String, byte[]> all() {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put(
                    "a.odt",
                    new DocxSeed()
                            .part("mimetype", "application/vnd.oasis.opendocument.text")
                            .bytes());
            files.put(
                    "a.epub",
                    new DocxSeed().part("mimetype", "application/epub+zip").bytes());
            files.put("a.xlsx", new DocxSeed().part("xl/workbook.xml", "").bytes());
            files.put("a.pptx", new DocxSeed().part("ppt/presentation.xml", "").bytes());
            files.put("old.doc", ole("WordDocument"));
            files.put("mail.msg", ole("__substg1.0_1000001F"));
            files.put("locked.docx", ole("EncryptedPackage"));
            files.put("broken.docx", new DocxSeed().bytes());
            files.put("torn.docx", latin("PK\3\4 and more"));
            files.put("broken.pdf", latin("%PDF-1.7 and some words"));
            files.put("none.pdf", new PdfSeed().bytes());
            files.put("scan.pdf", new PdfSeed().page().bytes());
            files.put("portfolio.pdf", portfolio());
            files.put("long.pdf", pages(2_001));
            files.put("locked.pdf", locked("owner", "reader"));
            files.put("bomb.pdf", bomb(1));
            files.put("forms.pdf", forms());
            files.put("more.pdf", attached());
            files.put("more.docx", more());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The opening of a compound file, and one name of its directory. */
    public static byte[] ole(String name) {
        return latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + name.replace("", "\0"));
    }

    private static PdfSeed text() {
        return new PdfSeed()
                .page()
                .line(PdfSeed.BOLD, 18, 60, 100, "Ministers meet in Oslo")
                .lines(
                        60,
                        140,
                        List.of("The ministers met in Oslo on Monday, and they said that they will meet again."));
    }

    public static byte[] portfolio() {
        PdfSeed pdf = text();
        pdf.pdf().getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Collection"), new COSDictionary());
        return pdf.bytes();
    }

    public static byte[] pages(int count) {
        PdfSeed pdf = new PdfSeed();
        for (int i = 0; i < count; i++) {
            pdf.pdf().addPage(new PDPage(PDRectangle.A4));
        }
        return pdf.bytes();
    }

    public static byte[] locked(String owner, String reader) throws IOException {
        PdfSeed pdf = text();
        pdf.pdf().protect(new StandardProtectionPolicy(owner, reader, new AccessPermission()));
        return pdf.bytes();
    }

    /** With a file attached and a script that runs when it is opened. */
    public static byte[] attached() {
        PdfSeed pdf = text();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.pdf().getDocumentCatalog());
        names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
        pdf.pdf().getDocumentCatalog().setNames(names);
        pdf.pdf().getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
        return pdf.bytes();
    }

    private static byte[] more() {
        return new DocxSeed()
                .part("word/vbaProject.bin", "code")
                .body(DocxSeed.p(
                        DocxSeed.r("The ministers met in Helsinki, and they said that it was good to meet."),
                        DocxSeed.r("<w:vanish/>", " Secretly they did not.")))
                .bytes();
    }

    /** A page whose content, packed so many times, unpacks to 200 MB. */
    public static byte[] bomb(int times) throws IOException {
        byte[] stream = new byte[200 << 20];
        for (int i = 0; i < times; i++) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
                out.write(stream);
            }
            stream = packed.toByteArray();
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(latin("%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n"
                + "4 0 obj <</Length " + stream.length + "/Filter[" + "/FlateDecode ".repeat(times) + "]>> stream\n"));
        pdf.write(stream);
        pdf.write(latin("\nendstream endobj\ntrailer <</Root 1 0 R>>\n"));
        return pdf.toByteArray();
    }

    /** A page that draws a form ten times, which draws another ten times, and so on: ten thousand million times the last. */
    public static byte[] forms() throws IOException {
        PdfSeed pdf = new PdfSeed().page();
        PDFormXObject form = new PDFormXObject(pdf.pdf());
        for (int depth = 0; depth < 10; depth++) {
            PDFormXObject outer = new PDFormXObject(pdf.pdf());
            outer.setBBox(PDRectangle.A4);
            outer.setResources(new PDResources());
            outer.getResources().put(COSName.getPDFName("F"), form);
            try (var out = outer.getContentStream().createOutputStream()) {
                out.write(latin("/F Do ".repeat(10)));
            }
            form = outer;
        }
        PDPage page = pdf.pdf().getPage(0);
        page.setResources(new PDResources());
        page.getResources().put(COSName.getPDFName("F"), form);
        var content = new org.apache.pdfbox.pdmodel.common.PDStream(pdf.pdf());
        try (var out = content.createOutputStream()) {
            out.write(latin("/F Do"));
        }
        page.setContents(content);
        return pdf.bytes();
    }
}
