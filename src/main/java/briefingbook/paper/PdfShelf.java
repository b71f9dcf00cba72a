package briefingbook.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.pdfbox.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * The PDFs of a published site, taken from there as long as they would be made the same again.
 *
 * <p>The site has a list that says of each PDF what it was made from: the hash of its document, its day and the recipe, and
 * the hash of the PDF. A PDF is taken where both are still true; a file that somebody changed is made anew. May be asked by
 * several threads at once.
 */
public final class PdfShelf {

    /** Where the list stands below the output folder. */
    public static final String LIST = "pdf/made-from.txt";

    private static final String SPECIMEN = "/briefingbook/paper/specimen.xhtml";
    private static final int COLUMNS = 3;

    private final Path out;
    private final PdfPrinter printer;
    private final String recipe;
    private final Map<String, Line> listed;
    private final SortedMap<String, Line> lines = new ConcurrentSkipListMap<>();
    private final AtomicInteger made = new AtomicInteger();
    private final Letters letters;
    private final SortedSet<Integer> lacking = new ConcurrentSkipListSet<>();

    private PdfShelf(Path out, PdfPrinter printer, Map<String, Line> listed) {
        this.out = out;
        this.printer = printer;
        BitSet there = new BitSet();
        new Faces().letters().forEach(there::set);
        this.letters = new Letters(there::get);
        this.recipe = recipe(printer, there);
        this.listed = listed;
    }

    /** The shelf of the site in a folder, which may be empty or not there. Throws where its list cannot be read. */
    public static PdfShelf open(Path out) throws IOException {
        return new PdfShelf(out, new PdfPrinter(), listed(out.resolve(LIST)));
    }

    /** The PDF of a document, from the site or made. */
    public byte[] bytes(PaperDocument document) {
        String from = from(document);
        byte @Nullable [] kept = kept(document.path(), from);
        byte[] bytes = kept == null ? printer.print(document) : kept;
        if (kept == null) {
            made.incrementAndGet();
        }
        lines.put(document.path(), new Line(from, sha256(bytes)));
        letters.lacking(document.xhtml()).forEach(lacking::add);
        return bytes;
    }

    /** The list of those that were asked for, sorted by path: what each was made from, its own hash, its path. */
    public byte[] list() {
        StringBuilder list = new StringBuilder();
        lines.forEach((path, line) -> list.append(line.from())
                .append(' ')
                .append(line.sha256())
                .append(' ')
                .append(path)
                .append('\n'));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many of those asked for were made. */
    public int made() {
        return made.get();
    }

    /** How many of those asked for were taken from the site. */
    public int kept() {
        return lines.size() - made.get();
    }

    /** The code points in those asked for that the faces lack and that are printed as □, sorted. */
    public List<Integer> lacking() {
        return List.copyOf(lacking);
    }

    /**
     * @param from hash of what the PDF is made from
     * @param sha256 of the PDF
     */
    private record Line(String from, String sha256) {}

    /** A line that is no line of such a list is nobody's: the PDF is made anew. */
    private static Map<String, Line> listed(Path list) throws IOException {
        Map<String, Line> listed = new TreeMap<>();
        if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            new String(Files.readAllBytes(list), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] columns = line.split(" ", COLUMNS);
                if (columns.length == COLUMNS) {
                    listed.put(columns[2], new Line(columns[0], columns[1]));
                }
            });
        }
        return listed;
    }

    private byte @Nullable [] kept(String path, String from) {
        @Nullable Line line = listed.get(path);
        Path file = out.resolve(path);
        if (line == null || !line.from().equals(from) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return line.sha256().equals(sha256(bytes)) ? bytes : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private String from(PaperDocument document) {
        return sha256((recipe + '\n' + document.made() + '\n' + document.xhtml()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * How PDFs are made: the libraries' versions, and what comes of a specimen that uses every letter of every face and
     * everything that a document may use. So another program, font or JDK that prints otherwise is noticed by itself.
     */
    private static String recipe(PdfPrinter printer, BitSet there) {
        String specimen = new String(resource(SPECIMEN), StandardCharsets.UTF_8);
        String letters = there.stream().mapToObj(letter -> "&#" + letter + ";").collect(Collectors.joining(" "));
        byte[] pdf = printer.print(new PaperDocument(SPECIMEN, specimen.replace("LETTERS", letters), LocalDate.EPOCH));
        return "PDFBox " + Version.getVersion() + ' ' + sha256(pdf);
    }

    private static byte[] resource(String path) {
        try (InputStream in = PdfShelf.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + path + " cannot be read", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
