package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Every page, of the seeds' book and of eight other documents, before the Nu Html Checker. */
@ExtendWith(Tally.Asked.class)
class ValidPagesTest {

    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    private static SimpleDocumentValidator validator;

    @TempDir
    Path out;

    @TempDir
    Path seeds;

    @BeforeAll
    static void prepare() throws Exception {
        validator = new SimpleDocumentValidator(true, false, false);
        validator.setUpMainSchema(SCHEMA, new Messages());
    }

    @Test
    void everyPageOfTheSeedsIsValid(Tally tally) throws Exception {
        check(EarlierBook.seeds(seeds), tally);
        assertThat(out.resolve("changes.html")).isNotEmptyFile();
        assertThat(out.resolve(EarlierBook.GONE)).content().contains("not in the book any more");
        assertThat(out.resolve(EarlierBook.MOVED)).content().contains("sergey-lavrov.html");
    }

    @Test
    void everyPageOfOtherDocumentsIsValid(Tally tally) throws Exception {
        check(Path.of("src/test/resources/briefingbook/evaluate/devset/documents"), tally);
    }

    private void check(Path seeds, Tally tally) throws Exception {
        assertThat(new BookBuild(new Settings(seeds, null, out)).run().published())
                .isTrue();
        List<Path> pages;
        try (Stream<Path> walk = Files.walk(out)) {
            pages = walk.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        List<String> faults = new ArrayList<>();
        for (Path page : pages) {
            for (String message : messages(page)) {
                faults.add(out.relativize(page) + ": " + message);
            }
        }
        tally.add("pages validated", pages.size());
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(faults.stream().limit(20)).as("%s faults", faults.size()).isEmpty();
    }

    private List<String> messages(Path page) throws Exception {
        Messages messages = new Messages();
        validator.setUpValidatorAndParsers(messages, true, false);
        InputSource source = new InputSource(new ByteArrayInputStream(Files.readAllBytes(page)));
        source.setSystemId(
                "https://book.example/" + out.relativize(page).toString().replace('\\', '/'));
        source.setEncoding("UTF-8");
        validator.checkHtmlInputSource(source);
        return messages.found;
    }

    /** Collects warnings and errors with line and column. */
    private static final class Messages implements ErrorHandler {
        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            add(e);
        }

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add(e);
        }

        /** The checker takes a block of data for a script; that all inline ones are data, SiteRendererTest holds. */
        private void add(SAXParseException e) {
            if (e.getMessage().startsWith("Inline script violates Content Security Policy")) {
                return;
            }
            found.add(e.getLineNumber() + ":" + e.getColumnNumber() + ": " + e.getMessage());
        }
    }
}
