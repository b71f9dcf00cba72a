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
        Matcher m = VARIABLE.matcher(withoutComments(template));
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
        Matcher m = variable.matcher(withoutComments("paper/" + template + ".ftlh"));
        while (m.find()) {
            used.add(m.group(1));
        }
        return used;
    }

    private static String withoutComments(String template) throws IOException {
        return Files.readString(TEMPLATES.resolve(template)).replaceAll("(?s)<#--.*?-->", "");
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
    void aBrokenTemplateIsToldWithLineColumnAndItsWords(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<p>fine</p>\n<p>${page.nothing.there}</p>\n");

        assertThat(fault(folder))
                .isEqualTo(new TemplateFault(
                        folder.resolve("missing.ftlh").toString(),
                        2,
                        6,
                        "<p>${page.nothing.there}</p>",
                        "there is no \"page.nothing\", or it is missing on this page.",
                        "404.html",
                        1,
                        "Which variables there are stands at the top of the template and in README.md of the templates;"
                                + " around one that may be missing put <#if page.nothing??> and </#if>."));
    }

    @Test
    void aTemplateThatCannotBeUnderstoodIsToldInOneLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<p>fine</p>\n<#list page.things as>\n");

        TemplateFault fault = fault(folder);

        assertThat(fault.place()).startsWith(folder.resolve("missing.ftlh") + ", line 2, column ");
        assertThat(fault.source()).isEqualTo("<#list page.things as>");
        assertThat(fault.what()).startsWith("cannot be understood: ").hasLineCount(1);
        assertThat(fault.advice()).startsWith("Look on this line");
    }

    @Test
    void aFaultInAPartIsToldWhereItIsAndNotWhereItIsUsed(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("parts"));
        Files.writeString(folder.resolve("missing.ftlh"), "<#import \"parts/mine.ftlh\" as m>\n<@m.hello/>\n");
        Files.writeString(folder.resolve("parts/mine.ftlh"), "<#macro hello>\n<#if>\n</#macro>\n");
        assertThat(fault(folder).place()).startsWith(folder.resolve("parts/mine.ftlh") + ", line 2");

        Files.writeString(folder.resolve("parts/mine.ftlh"), "<#macro hello>\n\n${frame.colour}\n</#macro>\n");
        assertThat(fault(folder).place()).isEqualTo(folder.resolve("parts/mine.ftlh") + ", line 3, column 3");
    }

    @Test
    void aPartThatIsNowhereAndAWrongKindOfValueAreToldTooAndTheProgramsOwnTemplateIsNamedSo(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("missing.ftlh"), "<#import \"parts/none.ftlh\" as m>\n");
        assertThat(fault(folder).what()).contains("parts/none.ftlh");
        assertThat(fault(folder).line()).isOne();

        Files.writeString(folder.resolve("missing.ftlh"), "<#list frame.title as letter>${letter}</#list>\n");
        assertThat(fault(folder).what()).contains("string");
        assertThat(fault(folder).advice()).startsWith("Which variables there are, and of what kind");

        Files.writeString(
                folder.resolve("missing.ftlh"), "<#import \"parts/frame.ftlh\" as f>\n<@f.entries frame.title/>\n");
        assertThat(fault(folder).place()).startsWith("parts/frame.ftlh (the program's own), line ");
    }

    @Test
    void whatAFolderOfTemplatesDoesNotHaveIsTheProgramsOwn(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets/pictures"));
        Files.writeString(folder.resolve("assets/pictures/seal.svg"), "<svg/>");
        Files.writeString(folder.resolve("assets/.swap"), "");
        Files.writeString(folder.resolve("assets/theme.js"), "// none");
        Templates templates = new Templates(folder);

        assertThat(new String(templates.render(new Page.MissingPage(frame("Title")))))
                .contains("<h1>Title</h1>");
        assertThat(templates.assets())
                .contains("book.css", "fonts/OFL.txt", "pictures/seal.svg")
                .doesNotContain(".swap", "index.txt");
        assertThat(templates.bytes("assets/theme.js")).asString().isEqualTo("// none");
        assertThat(templates.bytes("assets/book.css"))
                .isEqualTo(Files.readAllBytes(TEMPLATES.resolve("assets/book.css")));
    }

    @Test
    void aFolderOfTemplatesThatIsMissingIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> new Templates(folder.resolve("mine")))
                .hasMessageContaining(folder.resolve("mine") + ": there is no such folder of templates");
    }

    private static TemplateFault fault(Path folder) {
        try {
            new Templates(folder).render(new Page.MissingPage(frame("Title")));
        } catch (BrokenTemplate e) {
            return e.fault();
        }
        throw new AssertionError("the template is not broken");
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
                List.of(),
                new Page.Cover("Book", "", "", "", "", "", "", "en", ""));
    }
}
