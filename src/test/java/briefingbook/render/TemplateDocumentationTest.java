package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever edits templates finds every variable described where it is used, with its kind, and no other. */
class TemplateDocumentationTest {

    private static final Path TEMPLATES = Path.of("templates");
    private static final Pattern HEADER = Pattern.compile("\\A<#--\\n(.*?)-->\\n", Pattern.DOTALL);
    private static final Pattern VARIABLE = Pattern.compile("(?m)^page\\.(\\w+): ([^.]+)\\. \\S.*\\.$");
    private static final Pattern PART = Pattern.compile("(?m)^- `(\\w+)`: ([^.]+)\\. \\S.*$");
    private static final Pattern MACRO = Pattern.compile("<#macro (\\w+)");

    static Stream<Class<?>> pages() {
        return Arrays.stream(Page.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVariableOfATemplateStandsAtItsTop(Class<?> page) throws IOException {
        String name = page.getSimpleName();
        String template = name.substring(0, name.length() - "Page".length()).toLowerCase(Locale.ROOT) + ".ftlh";
        assertThat(described(VARIABLE, header(template)))
                .isEqualTo(components(page).stream()
                        .filter(line -> !line.startsWith("frame: "))
                        .toList());
    }

    @Test
    void everyVariableOfADocumentOnPaperStandsAtTheTopOfItsTemplate() throws IOException {
        assertThat(described(VARIABLE, header("paper/document.ftlh")))
                .isEqualTo(components(BookletPage.Document.class));
        assertThat(described(VARIABLE, header("paper/index.ftlh"))).isEqualTo(components(BookletPage.Index.class));
    }

    @Test
    void aSheetSaysWhichTemplateTellsOfItsVariables() throws IOException {
        for (String template : List.of(
                "chronology", "country", "disputed", "event", "overview", "person", "reading", "response", "source")) {
            String first = Files.readAllLines(TEMPLATES.resolve("paper/" + template + ".ftlh"))
                    .get(0);
            String named = first.replaceFirst(".*at the top of (\\w+\\.ftlh) in the folder above.*", "$1");
            assertThat(TEMPLATES.resolve(named)).as(template).isRegularFile();
        }
    }

    @Test
    void everyKindOfValueIsDescribedInFullAndNoOther() throws IOException {
        List<Class<?>> kinds = Stream.of(Page.class.getDeclaredClasses(), ClaimView.class.getDeclaredClasses())
                .flatMap(Arrays::stream)
                .filter(kind -> kind.isRecord() && !Page.class.isAssignableFrom(kind))
                .collect(Collectors.toCollection(ArrayList::new));
        kinds.add(ClaimView.class);
        for (Class<?> kind : kinds) {
            assertThat(described(PART, section("### " + kind.getSimpleName())))
                    .as(kind.getSimpleName())
                    .isEqualTo(components(kind));
        }
        List<Class<?>> onPaper = Arrays.stream(BookletPage.class.getDeclaredClasses())
                .filter(kind -> kind.isRecord() && !BookletPage.class.equals(kind))
                .filter(kind -> !kind.getSimpleName().equals("Document")
                        && !kind.getSimpleName().equals("Index"))
                .toList();
        for (Class<?> kind : onPaper) {
            assertThat(described(PART, section("### " + kind.getSimpleName() + " (on paper)")))
                    .as(kind.getSimpleName())
                    .isEqualTo(components(kind));
        }
        assertThat(readme().lines().filter(line -> line.startsWith("### "))).hasSize(kinds.size() + onPaper.size());
    }

    @Test
    void everyMacroIsDescribedAndNoOther() throws IOException {
        Set<String> shared = new TreeSet<>();
        try (Stream<Path> parts = Files.list(TEMPLATES.resolve("parts"))) {
            for (Path part : parts.toList()) {
                shared.addAll(found(MACRO, Files.readString(part)));
            }
        }
        assertThat(found(Pattern.compile("(?m)^- `<@(?:f|cards)\\.(\\w+)"), readme()))
                .isEqualTo(shared);
        assertThat(found(Pattern.compile("(?m)^- `<@p\\.(\\w+)"), readme()))
                .isEqualTo(found(MACRO, Files.readString(TEMPLATES.resolve("paper/parts.ftlh"))));
    }

    @Test
    void everythingThatTheDocumentAroundASheetAnswersIsDescribedAndNothingElse() throws IOException {
        assertThat(found(Pattern.compile("(?m)^- `paper\\.(\\w+)`: "), readme()))
                .isEqualTo(Arrays.stream(BookletPage.Paper.class.getDeclaredMethods())
                        .map(Method::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theDescriptionIsNoPartOfTheProgram() {
        assertThat(Templates.class.getResource("templates/event.ftlh")).isNotNull();
        assertThat(Templates.class.getResource("templates/README.md")).isNull();
    }

    private static String header(String template) throws IOException {
        Matcher header = HEADER.matcher(Files.readString(TEMPLATES.resolve(template)));
        assertThat(header.find()).as(template + " begins with a comment").isTrue();
        return header.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(TEMPLATES.resolve("README.md"));
    }

    private static String section(String heading) throws IOException {
        String text = readme();
        int start = text.indexOf("\n" + heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        int next = text.indexOf("\n##", start + 1);
        return text.substring(start + 1, next < 0 ? text.length() : next);
    }

    /** Name and kind of each, in the order of the text. */
    private static List<String> described(Pattern line, String text) {
        return line.matcher(text)
                .results()
                .map(m -> m.group(1) + ": " + m.group(2))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> components(Class<?> kind) {
        return Arrays.stream(kind.getRecordComponents())
                .map(component -> component.getName() + ": " + kind(component.getGenericType())
                        + (mayBeMissing(component) ? ", may be missing" : ""))
                .toList();
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return Stream.<AnnotatedElement>of(component, component.getAnnotatedType(), component.getAccessor())
                .anyMatch(element -> element.isAnnotationPresent(Nullable.class));
    }

    private static String kind(Type type) {
        if (type instanceof ParameterizedType list) {
            Type of = list.getActualTypeArguments()[0];
            return of instanceof ParameterizedType inner
                    ? "list of lists of " + kind(inner.getActualTypeArguments()[0])
                    : "list of " + kind(of);
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class) {
            return "yes or no";
        }
        return type == int.class || type == double.class ? "number" : ((Class<?>) type).getSimpleName();
    }
}
