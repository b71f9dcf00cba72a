package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern VARIABLE = Pattern.compile("\\bpage\\.([a-zA-Z]+)");

    static List<Class<?>> pages() {
        return Arrays.asList(Page.class.getPermittedSubclasses());
    }

    /** The record is the template's documentation: it offers what the template uses, and the template uses what it offers. */
    @ParameterizedTest
    @MethodSource("pages")
    void aTemplateUsesJustWhatItsRecordOffers(Class<?> page) throws IOException {
        String name = page.getSimpleName();
        String template = name.substring(0, name.length() - "Page".length()).toLowerCase(Locale.ROOT) + ".ftlh";
        Set<String> used = new TreeSet<>();
        Matcher m = VARIABLE.matcher(Files.readString(TEMPLATES.resolve(template)));
        while (m.find()) {
            used.add(m.group(1));
        }
        Set<String> offered = Arrays.stream(page.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(component -> !component.equals("frame"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(offered);
    }

    @Test
    void everyAssetThatIsListedIsThereAndEveryOneThereIsListed() throws IOException {
        Path assets = TEMPLATES.resolve("assets");
        List<String> listed = Files.readAllLines(assets.resolve("index.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        try (var walk = Files.walk(assets)) {
            List<String> there = walk.filter(Files::isRegularFile)
                    .map(file -> assets.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals("index.txt"))
                    .sorted()
                    .toList();
            assertThat(listed).isEqualTo(there);
        }
    }

    @Test
    void aBrokenTemplateIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<p>fine</p>\n<p>${page.nothing.there}</p>\n");
        Page.Frame frame = frame("Title");
        assertThatThrownBy(() -> new Templates(folder).render(new Page.MissingPage(frame)))
                .isInstanceOf(Templates.BrokenTemplate.class)
                .hasMessageContaining("404.html")
                .hasMessageContaining("missing.ftlh:2");
    }

    @Test
    void aTemplateThatCannotBeParsedIsNamedInOneLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<p>fine</p>\n<#list page.things as>\n");
        Page.Frame frame = frame("Title");
        assertThatThrownBy(() -> new Templates(folder).render(new Page.MissingPage(frame)))
                .isInstanceOf(Templates.BrokenTemplate.class)
                .hasMessageContaining("missing.ftlh:2: ")
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void whatASeedSaysIsEscaped(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<p title=\"${frame.title}\">${frame.title}</p>");
        Page.Frame frame = frame("\"><script>x</script>");
        assertThat(new String(new Templates(folder).render(new Page.MissingPage(frame))))
                .isEqualTo(
                        "<p title=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\">&quot;&gt;&lt;script&gt;x&lt;/script&gt;</p>");
    }

    private static Page.Frame frame(String title) {
        return new Page.Frame(
                "404.html",
                "",
                title,
                "",
                "",
                List.of(),
                "",
                new Page.Meta("website", "en", "", "", false),
                new Page.OnPaper("", "", "", ""),
                "",
                body -> List.of(),
                "",
                new Page.Cover("Book", "", "", "", "", "", "", "en", ""));
    }
}
