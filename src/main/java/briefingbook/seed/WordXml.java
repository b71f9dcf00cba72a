package briefingbook.seed;

import briefingbook.seed.Layout.Form;
import briefingbook.seed.LayoutWriter.Words;
import briefingbook.seed.WordStyles.Style;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads WordprocessingML as a reader of the printed page would: what a tracked change deleted, what is hidden, the codes of
 * fields and comments are left out, what was inserted is kept.
 */
final class WordXml {

    /** Elements of which nothing is read: deletions, codes, old properties, what stands twice. */
    private static final Set<String> UNREAD = Set.of(
            "del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rt", "sdtPr", "sdtEndPr", "sectPr");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']{1,2000}");
    /** A table with longer cells lays out the page: its cells are no rows of one. */
    private static final int LONGEST_ROW = 600;

    private final WordStyles styles;
    private final Map<String, String> links;
    /** The notes' marks in the order in which the text has them, such as {@code footnote 3}. */
    private final List<String> notes = new ArrayList<>();

    private boolean hidden;

    /** @param links addresses by the id of their relationship */
    WordXml(WordStyles styles, Map<String, String> links) {
        this.styles = styles;
        this.links = Map.copyOf(links);
    }

    /** Whether it came upon hidden text. */
    boolean hidden() {
        return hidden;
    }

    /**
     * Writes the text of a document, and below it the notes that it refers to, in the order in which it does.
     *
     * @param footnotes a part of the file, as are {@code endnotes}; may be empty
     * @throws Unreadable where the XML is broken
     */
    void read(LayoutWriter writer, String document, String footnotes, String endnotes) throws Unreadable {
        new Walk("").read(document).forEach(part -> writer.add(part.form(), part.level(), part.words()));
        Map<String, List<Part>> found = new HashMap<>();
        new Walk("footnote").read(footnotes, found);
        new Walk("endnote").read(endnotes, found);
        for (int i = 0; i < notes.size(); i++) {
            String mark = "[" + (i + 1) + "] ";
            for (Part part : found.getOrDefault(notes.get(i), List.of())) {
                writer.add(Form.NOTE, 0, new Words().read(mark).append(part.words()));
                mark = "";
            }
        }
    }

    private record Part(Form form, int level, Words words) {}

    /** A paragraph as it is read. */
    private static final class Paragraph {
        private Style style = Style.PLAIN;
        private int outline;
        private boolean item;
        private boolean strong = true;
        /** Whether its end was deleted, so that the next one goes on with it. */
        private boolean goesOn;

        private Words words = new Words();

        Part part() {
            if (style.form() == Form.CONTENTS || style.form() == Form.TITLE) {
                return new Part(style.form(), style.level(), words);
            } else if (outline > 0) {
                return new Part(Form.HEADING, outline, words);
            } else if (style.form() == Form.PARAGRAPH && item) {
                return new Part(Form.ITEM, 0, words);
            } else if (style.form() == Form.PARAGRAPH && strong) {
                return new Part(Form.STRONG, 3, words);
            }
            return new Part(style.form(), style.level(), words);
        }
    }

    private static final class Run {
        private boolean hidden;
        private boolean strong;
    }

    private static final class Row {
        private final List<List<Part>> cells = new ArrayList<>();
        private boolean deleted;
    }

    /** One way through a part of the file. */
    private final class Walk {

        /** {@code footnote} or {@code endnote} where the part holds notes; else empty. */
        private final String noteElement;

        private final Deque<String> elements = new ArrayDeque<>();
        private final Deque<List<Part>> within = new ArrayDeque<>();
        private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
        private final Deque<Run> runs = new ArrayDeque<>();
        private final Deque<Row> rows = new ArrayDeque<>();
        private final Deque<String> addresses = new ArrayDeque<>();
        private Words carried = new Words();

        Walk(String noteElement) {
            this.noteElement = noteElement;
        }

        List<Part> read(String xml) throws Unreadable {
            List<Part> parts = new ArrayList<>();
            within.push(parts);
            walk(xml, new HashMap<>());
            return parts;
        }

        void read(String xml, Map<String, List<Part>> found) throws Unreadable {
            within.push(new ArrayList<>());
            if (!xml.isBlank()) {
                walk(xml, found);
            }
        }

        private void walk(String xml, Map<String, List<Part>> found) throws Unreadable {
            try {
                XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(unmarked(xml)));
                while (reader.hasNext()) {
                    switch (reader.next()) {
                        case XMLStreamConstants.START_ELEMENT -> start(reader, found);
                        case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                        default -> {}
                    }
                }
            } catch (XMLStreamException e) {
                throw new Unreadable(
                        "is a broken Word file", "Open it in a word processor and save it again as .docx.");
            }
        }

        private void start(XMLStreamReader reader, Map<String, List<Part>> found) throws XMLStreamException {
            String name = reader.getLocalName();
            if (name.equals("del") && runs.isEmpty()) {
                deletedMark();
            }
            if (UNREAD.contains(name) || name.endsWith("PrChange")) {
                skip(reader);
                return;
            }
            elements.push(name);
            if (name.equals(noteElement)) {
                List<Part> parts = new ArrayList<>();
                found.put(name + " " + value(reader, "id"), parts);
                within.clear();
                within.push(parts);
            } else if (isWord(reader)) {
                word(reader, name);
            }
        }

        /** The end of a paragraph, or a row, that a tracked change deleted. */
        private void deletedMark() {
            if ("rPr".equals(elements.peek()) && !paragraphs.isEmpty()) {
                paragraphs.peek().goesOn = true;
            } else if ("trPr".equals(elements.peek()) && !rows.isEmpty()) {
                rows.peek().deleted = true;
            }
        }

        private void word(XMLStreamReader reader, String name) {
            switch (name) {
                case "p" -> {
                    Paragraph paragraph = new Paragraph();
                    paragraph.words = carried;
                    carried = new Words();
                    paragraphs.push(paragraph);
                }
                case "r" -> runs.push(new Run());
                case "tr" -> rows.push(new Row());
                case "tc" -> within.push(new ArrayList<>());
                case "hyperlink" -> addresses.push(links.getOrDefault(value(reader, "id"), ""));
                default -> {
                    if (!paragraphs.isEmpty()) {
                        inParagraph(reader, name, paragraphs.peek());
                    }
                }
            }
        }

        private void inParagraph(XMLStreamReader reader, String name, Paragraph paragraph) {
            switch (name) {
                case "pStyle" -> paragraph.style = styles.of(value(reader, "val"));
                case "outlineLvl" -> {
                    String level = value(reader, "val");
                    paragraph.outline = level.matches("[0-8]") ? Integer.parseInt(level) + 1 : 0;
                }
                case "numId" -> paragraph.item = !value(reader, "val").equals("0");
                default -> {
                    if (!runs.isEmpty()) {
                        inRun(reader, name, runs.peek());
                    }
                }
            }
        }

        private void inRun(XMLStreamReader reader, String name, Run run) {
            switch (name) {
                case "vanish" -> run.hidden = isOn(reader);
                case "rStyle" -> run.hidden |= styles.of(value(reader, "val")).hidden();
                case "b" -> run.strong = isOn(reader);
                case "tab" -> words("\t");
                case "br", "cr" -> words("\n");
                case "noBreakHyphen" -> words("-");
                case "footnoteReference", "endnoteReference" -> {
                    notes.add(name.replace("Reference", "") + " " + value(reader, "id"));
                    words("[" + notes.size() + "]");
                }
                default -> {}
            }
        }

        private void text(String text) {
            if ("t".equals(elements.peek())) {
                words(text);
            }
        }

        private void words(String words) {
            Paragraph paragraph = paragraphs.peek();
            if (paragraph == null) {
                return;
            }
            Run run = runs.peek();
            if (paragraph.style.hidden() || (run != null && run.hidden)) {
                hidden |= !words.isBlank();
                return;
            }
            paragraph.strong &= words.isBlank() || (run != null && run.strong);
            paragraph.words.read(words);
        }

        private void end(String name) {
            elements.poll();
            switch (name) {
                case "p" -> paragraph();
                case "r" -> runs.poll();
                case "hyperlink" -> address();
                case "tc" -> {
                    if (within.size() > 1 && !rows.isEmpty()) {
                        rows.element().cells.add(within.pop());
                    }
                }
                case "tr" -> row();
                default -> {}
            }
        }

        private void paragraph() {
            Paragraph done = paragraphs.poll();
            if (done == null) {
                return;
            }
            if (done.goesOn) {
                carried = done.words;
            } else if (!done.words.isBlank()) {
                within.element().add(done.part());
            }
        }

        private void address() {
            String address = addresses.isEmpty() ? "" : addresses.pop();
            Paragraph paragraph = paragraphs.peek();
            if (paragraph != null && ADDRESS.matcher(address).matches()) {
                paragraph.words.leaveOut(" <" + address + ">");
            }
        }

        /** Cells of a few words are one line; longer ones lay out the page, and their paragraphs are its own. */
        private void row() {
            Row row = rows.poll();
            if (row == null || row.deleted) {
                return;
            }
            List<List<Part>> cells =
                    row.cells.stream().filter(cell -> !cell.isEmpty()).toList();
            int length = cells.stream()
                    .flatMap(List::stream)
                    .mapToInt(part -> part.words().toString().length())
                    .sum();
            if (cells.size() < 2 || length > LONGEST_ROW) {
                cells.forEach(within.element()::addAll);
                return;
            }
            Words words = new Words();
            String between = "";
            for (List<Part> cell : cells) {
                for (Part part : cell) {
                    words.read(between).append(part.words());
                    between = " ";
                }
                between = " | ";
            }
            within.element().add(new Part(Form.ROW, 0, words));
        }

        private static boolean isWord(XMLStreamReader reader) {
            return Objects.requireNonNullElse(reader.getNamespaceURI(), "").contains("wordprocessingml");
        }

        private static String value(XMLStreamReader reader, String attribute) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(attribute)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        private static boolean isOn(XMLStreamReader reader) {
            return !Set.of("0", "false", "off").contains(value(reader, "val"));
        }

        /** Goes to the end of the element that was just entered. */
        private static void skip(XMLStreamReader reader) throws XMLStreamException {
            int depth = 1;
            while (depth > 0 && reader.hasNext()) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            }
        }
    }

    private static String unmarked(String xml) {
        return xml.startsWith("\ufeff") ? xml.substring(1) : xml;
    }

    /** One that reads neither a DTD nor anything from outside the text. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
