package briefingbook.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a reader, and a reader's software, finds in a PDF. Pages count from 1. */
public final class PdfPages {

    /**
     * A run of text in one place.
     *
     * @param tags from the document down; none for what repeats on each page
     * @param top of its lowest line of letters, in points from the top of the page
     */
    public record Piece(
            int page, List<String> tags, String text, float left, float right, float top, List<String> fonts) {

        public boolean isIn(String tag) {
            return tags.stream().anyMatch(found -> found.matches(tag));
        }
    }

    /**
     * @param name what it is called for those who do not see it
     * @param text what stands there
     * @param target page; 0 where it leads out of the document
     */
    public record Link(int page, String name, String text, int target, String address) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Integer> places = new TreeMap<>();
    private final List<String> fonts = new ArrayList<>();
    private final StringBuilder heard = new StringBuilder();
    private final List<Float> widths = new ArrayList<>();
    private final int count;
    private final int images;

    private final Map<COSDictionary, Map<Integer, List<String>>> tags = new IdentityHashMap<>();
    private final Map<COSDictionary, Map<Integer, String>> texts = new IdentityHashMap<>();
    private final Map<COSDictionary, String> linkTexts = new IdentityHashMap<>();

    private PdfPages(PDDocument pdf) throws IOException {
        count = pdf.getNumberOfPages();
        COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        readTags(root, List.of(), null);
        int found = 0;
        for (int i = 0; i < count; i++) {
            PDPage page = pdf.getPage(i);
            widths.add(page.getMediaBox().getWidth());
            readText(page, i + 1);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                fonts.add(font.getName() + (font.isEmbedded() ? "" : " is not embedded"));
            }
            for (COSName ignored : page.getResources().getXObjectNames()) {
                found++;
            }
        }
        images = found;
        listen(root, null);
        readLinks(pdf);
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getDests() != null) {
            for (Map.Entry<String, PDPageDestination> place :
                    names.getDests().getNames().entrySet()) {
                places.put(place.getKey(), place.getValue().retrievePageNumber() + 1);
            }
        }
    }

    public static PdfPages of(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PdfPages(document);
        }
    }

    public int count() {
        return count;
    }

    /** In points. */
    public float width(int page) {
        return widths.get(page - 1);
    }

    /** In the order in which they are painted. */
    public List<Piece> pieces() {
        return pieces;
    }

    public List<Link> links() {
        return links;
    }

    /** The page of each name that the PDF can be opened at. */
    public Map<String, Integer> places() {
        return places;
    }

    /** Once a page. */
    public List<String> fonts() {
        return fonts;
    }

    /** Images and forms. */
    public int images() {
        return images;
    }

    /** All of a page's text, heads and feet too. */
    public String text(int page) {
        return pieces.stream()
                .filter(piece -> piece.page() == page)
                .map(Piece::text)
                .collect(Collectors.joining("\n"));
    }

    /** What a screen reader reads out, in its order; notes in angle brackets. */
    public String heard() {
        return heard.toString();
    }

    private void readTags(COSDictionary element, List<String> path, COSDictionary page) {
        for (COSBase kid : kids(element)) {
            if (kid instanceof COSInteger number) {
                tags.computeIfAbsent(page, p -> new HashMap<>()).put(number.intValue(), path);
            } else if (kid instanceof COSDictionary below && below.containsKey(COSName.S)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(below.getNameAsString(COSName.S));
                COSDictionary own = below.getCOSDictionary(COSName.PG);
                readTags(below, longer, own == null ? page : own);
            } else if (kid instanceof COSDictionary content && content.containsKey(COSName.MCID)) {
                tags.computeIfAbsent(content.getCOSDictionary(COSName.PG), p -> new HashMap<>())
                        .put(content.getInt(COSName.MCID), path);
            }
        }
    }

    private void readText(PDPage page, int number) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        for (PDMarkedContent content : extractor.getMarkedContents()) {
            List<TextPosition> letters = new ArrayList<>();
            collect(content, letters);
            String text = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
            int id = content.getMCID();
            List<String> path = id < 0
                    ? List.of()
                    : tags.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, List.of("nothing"));
            texts.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>()).put(id, text);
            if (!text.isBlank()) {
                pieces.add(new Piece(
                        number,
                        path,
                        text,
                        (float) letters.stream()
                                .mapToDouble(TextPosition::getXDirAdj)
                                .min()
                                .orElse(0),
                        (float) letters.stream()
                                .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                                .max()
                                .orElse(0),
                        (float) letters.stream()
                                .mapToDouble(TextPosition::getYDirAdj)
                                .max()
                                .orElse(0),
                        letters.stream()
                                .map(letter -> letter.getFont().getName())
                                .distinct()
                                .toList()));
            }
        }
    }

    private static void collect(PDMarkedContent content, List<TextPosition> letters) {
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition letter) {
                letters.add(letter);
            } else if (part instanceof PDMarkedContent below) {
                collect(below, letters);
            }
        }
    }

    /** The text of an element, in the order of its tags. */
    private String listen(COSDictionary element, COSDictionary page) {
        StringBuilder own = new StringBuilder();
        List<COSDictionary> links = new ArrayList<>();
        boolean note = "Note".equals(element.getNameAsString(COSName.S));
        heard.append(note ? "<" : "");
        for (COSBase kid : kids(element)) {
            String text = "";
            if (kid instanceof COSInteger number) {
                text = texts.getOrDefault(page, Map.of()).getOrDefault(number.intValue(), "");
                heard.append(text);
            } else if (kid instanceof COSDictionary below && below.containsKey(COSName.S)) {
                COSDictionary itsOwn = below.getCOSDictionary(COSName.PG);
                text = listen(below, itsOwn == null ? page : itsOwn);
            } else if (kid instanceof COSDictionary content && content.containsKey(COSName.MCID)) {
                text = texts.getOrDefault(content.getCOSDictionary(COSName.PG), Map.of())
                        .getOrDefault(content.getInt(COSName.MCID), "");
                heard.append(text);
            } else if (kid instanceof COSDictionary reference) {
                links.add(reference.getCOSDictionary(COSName.getPDFName("Obj")));
            }
            own.append(text);
        }
        heard.append(note ? ">" : "");
        links.forEach(link -> linkTexts.put(link, own.toString()));
        return own.toString();
    }

    private void readLinks(PDDocument pdf) throws IOException {
        int number = 0;
        for (PDPage page : pdf.getPages()) {
            number++;
            for (PDAnnotation annotation : page.getAnnotations()) {
                PDAnnotationLink link = (PDAnnotationLink) annotation;
                int target = 0;
                String address = "";
                if (link.getAction() instanceof PDActionGoTo inside) {
                    target = ((PDPageDestination) inside.getDestination()).retrievePageNumber() + 1;
                } else if (link.getAction() instanceof PDActionURI outside) {
                    address = outside.getURI();
                }
                String text = linkTexts.getOrDefault(link.getCOSObject(), "no tag");
                links.add(new Link(number, link.getContents(), text, target, address));
            }
        }
    }

    private static List<COSBase> kids(COSDictionary element) {
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray array) {
            List<COSBase> list = new ArrayList<>();
            for (int i = 0; i < array.size(); i++) {
                list.add(array.getObject(i));
            }
            return list;
        }
        return kids == null ? Collections.emptyList() : List.of(kids);
    }
}
