package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
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
import org.junit.jupiter.params.provider.Arguments;
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

    /** On paper a template prints what it needs of the record that documents it, and nothing that the record lacks. */
    @ParameterizedTest
    @MethodSource("sheets")
    void aTemplateOnPaperUsesOnlyWhatItsRecordOffers(String template, Class<?> page) throws IOException {
        assertThat(components(page)).containsAll(used(VARIABLE, template));
    }

    static List<Arguments> sheets() {
        return List.of(
                Arguments.of("event", Page.EventPage.class),
                Arguments.of("person", Page.PersonPage.class),
                Arguments.of("response", Page.ResponsePage.class),
                Arguments.of("country", Page.CountryPage.class),
                Arguments.of("source", Page.SourcePage.class),
                Arguments.of("overview", Page.OverviewPage.class),
                Arguments.of("reading", Page.OverviewPage.class),
                Arguments.of("chronology", Page.ChronologyPage.class),
                Arguments.of("disputed", Page.DisputedPage.class),
                Arguments.of("document", BookletPage.Document.class),
                Arguments.of("index", BookletPage.Index.class));
    }

    @Test
    void whatIsMadeForPaperAloneIsUsedInFullAndEveryTemplateHasItsRecord() throws IOException {
        assertThat(used(VARIABLE, "document")).isEqualTo(components(BookletPage.Document.class));
        assertThat(used(VARIABLE, "index")).isEqualTo(components(BookletPage.Index.class));
        Set<String> asked = new TreeSet<>();
        Set<String> templates = new TreeSet<>();
        try (var files = Files.list(TEMPLATES.resolve("paper"))) {
            for (String file : files.map(file -> file.getFileName().toString()).toList()) {
                if (file.endsWith(".ftlh")) {
                    String template = file.substring(0, file.length() - ".ftlh".length());
                    templates.add(template);
                    asked.addAll(used(Pattern.compile("\\bpaper\\.([a-zA-Z]+)\\("), template));
                }
            }
        }
        assertThat(asked)
                .isEqualTo(Arrays.stream(BookletPage.Paper.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        templates.remove("parts");
        assertThat(templates)
                .isEqualTo(sheets().stream()
                        .map(sheet -> (String) sheet.get()[0])
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> used(Pattern variable, String template) throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher m = variable.matcher(Files.readString(TEMPLATES.resolve("paper/" + template + ".ftlh")));
        while (m.find()) {
            used.add(m.group(1));
        }
        return used;
    }

    private static Set<String> components(Class<?> page) {
        return Arrays.stream(page.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
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
                List.of(),
                new Page.Cover("Book", "", "", "", "", "", "", "en", ""));
    }
}
