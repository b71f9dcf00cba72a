package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import briefingbook.render.BrokenTemplates;
import briefingbook.render.TemplateFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a book whose maintainer keeps templates of their own. */
class EditedTemplatesTest {

    @TempDir
    Path folder;

    private TinyBook book;
    private Path templates;

    @BeforeEach
    void aBook() throws IOException {
        book = new TinyBook(folder)
                .with("a.txt", "Talks open\n\nVienna, 1 May 2024. Ministers met in Vienna on 1 May 2024.\n")
                .with("b.txt", "Talks close\n\nVienna, 3 May 2024. Ministers left Vienna on 3 May 2024.\n");
        templates = Files.createDirectory(folder.resolve("templates"));
    }

    @Test
    void aLineWithADocumentedVariableStandsOnEveryPageOfItsKind() throws IOException {
        edit("source.ftlh", "<h1>${frame.title}</h1>", "<h1>${frame.title}</h1>\n<p>Sign: ${page.siglum}!</p>");

        book(false).run();

        assertThat(sources()).hasSize(2);
        for (Path page : sources()) {
            assertThat(Files.readString(page)).containsPattern("<p>Sign: [A-Z0-9]+!</p>");
        }
        assertThat(book.file("about.html")).contains("<h1>How this book was made</h1>");
    }

    @Test
    void anAssetWhoseNameCannotStandInAnAddressIsNamed() throws IOException {
        Files.createDirectories(templates.resolve("assets"));
        Files.writeString(templates.resolve("assets/seal 12:30.svg"), "<svg/>");

        assertThatThrownBy(() -> book(false).run())
                .hasMessageContaining("seal 12:30.svg: its name cannot stand in an address");
        assertThat(book.site()).doesNotExist();
    }

    @Test
    void everyFaultIsToldOnceWithItsPagesAndNothingIsPublished() throws IOException {
        edit("source.ftlh", "<h1>${frame.title}</h1>", "<h1>${page.headline}</h1>");
        edit("list.ftlh", "<p class=\"stand\">", "<p class=\"stand\" ${page.lede}>");
        edit("about.ftlh", "</@f.page>", "");

        BrokenTemplates broken =
                catchThrowableOfType(BrokenTemplates.class, () -> book(false).run());

        assertThat(broken.faults()).extracting(TemplateFault::source).contains("<h1>${page.headline}</h1>");
        assertThat(broken.faults())
                .extracting(TemplateFault::file)
                .containsExactly(file("about.ftlh"), file("list.ftlh"), file("source.ftlh"));
        assertThat(broken.faults().get(2).pages()).isEqualTo(2);
        assertThat(broken)
                .hasMessageStartingWith("3 places in the templates are broken\n" + file("about.ftlh") + ", line ")
                .hasMessageContaining("    <h1>${page.headline}</h1>\n  Page: sources/")
                .hasMessageContaining(".html and 1 more.\n  → Which variables there are");
        assertThat(book.site()).doesNotExist();
    }

    @Test
    void aFaultOnPaperIsToldToo() throws IOException {
        Files.createDirectory(templates.resolve("paper"));
        edit("paper/source.ftlh", "<#import \"parts.ftlh\" as p>", "<#import \"parts.ftlh\" as p>${page.colour}");

        BrokenTemplates broken =
                catchThrowableOfType(BrokenTemplates.class, () -> book(true).run());

        assertThat(broken)
                .hasMessageStartingWith("a template is broken\n" + file("paper/source.ftlh") + ", line ")
                .hasMessageContaining("there is no \"page.colour\"");
        assertThat(book.site()).doesNotExist();
    }

    @Test
    void whereVeryMuchIsBrokenTheFirstOfItIsTold() throws IOException {
        for (String template : List.of(
                "about",
                "chronology",
                "disputed",
                "list",
                "missing",
                "overview",
                "pack",
                "responses",
                "review",
                "rights",
                "search",
                "source")) {
            Files.writeString(templates.resolve(template + ".ftlh"), "${page.none}");
        }

        BrokenTemplates broken =
                catchThrowableOfType(BrokenTemplates.class, () -> book(false).run());

        assertThat(broken.faults()).hasSize(12);
        assertThat(broken).hasMessageEndingWith("\n… and 2 more.");
    }

    private BookBuild book(boolean pdf) {
        return new BookBuild(new Settings(book.seeds(), templates, book.site(), pdf));
    }

    private void edit(String template, String words, String others) throws IOException {
        String own = Files.readString(Path.of("templates", template));
        assertThat(own).contains(words);
        Files.writeString(
                templates.resolve(template),
                own.replaceFirst(
                        java.util.regex.Pattern.quote(words), java.util.regex.Matcher.quoteReplacement(others)));
    }

    private String file(String template) {
        return templates.resolve(template).toString();
    }

    private List<Path> sources() throws IOException {
        try (var pages = Files.list(book.site().resolve("sources"))) {
            return pages.toList();
        }
    }
}
