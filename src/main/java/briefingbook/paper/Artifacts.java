package briefingbook.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a PDF the backgrounds that are none. The engine marks one for each box on a page, painted or not, and each
 * mark is an object of the file (ISO 32000-1, 14.8.2.2): in a long book they were two of three.
 */
final class Artifacts {

    /** The mark of nothing. No text looks like it, as letters stand in a page as the numbers that its font gives them. */
    private static final Pattern EMPTY = Pattern.compile("/Artifact /(\\w+) BDC\nEMC\n");

    private Artifacts() {}

    static void mend(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            @Nullable COSDictionary marks = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (marks != null) {
                mend(page, marks);
            }
        }
    }

    private static void mend(PDPage page, COSDictionary marks) throws IOException {
        Iterator<PDStream> contents = page.getContentStreams();
        while (contents.hasNext()) {
            PDStream content = contents.next();
            String painted = new String(content.toByteArray(), StandardCharsets.ISO_8859_1);
            String left = EMPTY.matcher(painted).replaceAll(mark -> {
                marks.removeItem(COSName.getPDFName(mark.group(1)));
                return "";
            });
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(left.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
    }
}
