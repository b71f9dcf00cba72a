package briefingbook.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a PDF says about itself: its properties, twice, as PDF/A wants them (ISO 19005-2, 6.6.2 and 6.6.3), the standards
 * it keeps, its colours, and the numbers of its pages. The engine's own answers are replaced, for they tell the time and
 * differ with the JDK.
 *
 * @param made midnight of that day in UTC is when the PDF was made and last changed
 */
record Facts(String title, String author, String subject, String keywords, String language, LocalDate made) {

    private static final String PRODUCER = "Briefing Book";
    private static final String SRGB = "sRGB IEC61966-2.1";

    static Facts of(Document document, LocalDate made) {
        NodeList titles = document.getElementsByTagName("title");
        return new Facts(
                titles.getLength() == 0 ? "" : titles.item(0).getTextContent().strip(),
                meta(document, "author"),
                meta(document, "subject"),
                meta(document, "keywords"),
                document.getDocumentElement().getAttribute("lang"),
                made);
    }

    private static String meta(Document document, String name) {
        NodeList all = document.getElementsByTagName("meta");
        for (int i = 0; i < all.getLength(); i++) {
            Element meta = (Element) all.item(i);
            if (meta.getAttribute("name").equals(name)) {
                return meta.getAttribute("content").strip();
            }
        }
        return "";
    }

    void write(PDDocument pdf) throws IOException {
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        pdf.setDocumentInformation(information());
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        catalog.addOutputIntent(colours(pdf));
        PDPageLabels labels = new PDPageLabels(pdf);
        PDPageLabelRange pages = new PDPageLabelRange();
        pages.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(0, pages);
        catalog.setPageLabels(labels);
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        put(information, "Author", author);
        put(information, "Subject", subject);
        put(information, "Keywords", keywords);
        information.setProducer(PRODUCER);
        String time = DateTimeFormatter.ofPattern("'D:'yyyyMMdd'000000Z'", Locale.ROOT)
                .format(made);
        put(information, "CreationDate", time);
        put(information, "ModDate", time);
        return information;
    }

    private static void put(PDDocumentInformation information, String name, String value) {
        if (!value.isEmpty()) {
            information.getCOSObject().setString(COSName.getPDFName(name), value);
        }
    }

    /** By hand and not by the class for it, which lets the JDK write the profile anew. */
    private static PDOutputIntent colours(PDDocument pdf) throws IOException {
        COSDictionary intent = new COSDictionary();
        intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setString(COSName.INFO, SRGB);
        intent.setString(COSName.OUTPUT_CONDITION, SRGB);
        intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, SRGB);
        intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
        PDStream profile = new PDStream(pdf, new ByteArrayInputStream(SrgbProfile.bytes()), COSName.FLATE_DECODE);
        profile.getCOSObject().setInt(COSName.N, 3);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
        return new PDOutputIntent(intent);
    }

    private String xmp() {
        String time = made + "T00:00:00Z";
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
                + " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                + element("dc:format", "application/pdf")
                + listed("dc:title", "Alt", title)
                + listed("dc:creator", "Seq", author)
                + listed("dc:description", "Alt", subject)
                + listed("dc:language", "Bag", language)
                + element("pdf:Keywords", keywords)
                + element("pdf:Producer", PRODUCER)
                + element("xmp:CreateDate", time)
                + element("xmp:ModifyDate", time)
                + element("xmp:MetadataDate", time)
                + element("pdfaid:part", "2")
                + element("pdfaid:conformance", "A")
                + element("pdfuaid:part", "1")
                + UA_SCHEMA
                + "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    /** PDF/A knows nothing of PDF/UA and wants to be told (ISO 19005-2, 6.6.2.3). */
    private static final String UA_SCHEMA = "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
            + "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
            + "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
            + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
            + "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
            + "<pdfaProperty:category>internal</pdfaProperty:category>"
            + "<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>"
            + "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

    private static String element(String name, String value) {
        return value.isEmpty() ? "" : "<" + name + ">" + escaped(value) + "</" + name + ">\n";
    }

    private static String listed(String name, String list, String value) {
        String item = list.equals("Alt") ? "<rdf:li xml:lang=\"x-default\">" : "<rdf:li>";
        return value.isEmpty()
                ? ""
                : "<" + name + "><rdf:" + list + ">" + item + escaped(value) + "</rdf:li></rdf:" + list + "></" + name
                        + ">\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
