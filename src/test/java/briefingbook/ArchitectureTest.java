package briefingbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the plan of the house: which room sees which, and what stands in one room only. */
class ArchitectureTest {

    /** Each room and the rooms that it may see. The root, {@code BookBuild}, sees all; {@code cli} sees the root. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            entry("text", List.of()),
            entry("book", List.of("text")),
            entry("edition", List.of("book")),
            entry("authority", List.of("edition", "book", "text")),
            entry("seed", List.of("book", "text")),
            entry("clean", List.of("seed", "book", "text")),
            entry("segment", List.of("seed", "book", "text")),
            entry("names", List.of("authority", "book", "text")),
            entry("dates", List.of("book", "text")),
            entry("quotes", List.of("book", "text")),
            entry("assemble", List.of("authority", "book", "text")),
            entry("cite", List.of()),
            entry("search", List.of()),
            entry("render", List.of("edition", "book", "cite", "search", "text")),
            entry("check", List.of("book", "text")),
            entry("publish", List.of()),
            entry("cache", List.of("text")),
            entry("maintain", List.of("authority", "seed", "book", "text")),
            entry("paper", List.of()),
            entry("serve", List.of()),
            entry("cli", List.of("authority", "edition", "book", "publish", "render", "serve", "maintain")));

    private static final String ROOT = "briefingbook";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    List<DynamicTest> aRoomSeesOnlyTheRoomsBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        ARROWS.forEach((room, seen) -> {
            String[] others = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(room) && !seen.contains(other))
                    .map(ArchitectureTest::room)
                    .toArray(String[]::new);
            tests.add(DynamicTest.dynamicTest(
                    room,
                    () -> noClasses()
                            .that()
                            .resideInAPackage(room(room))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .check(HOUSE)));
        });
        return tests;
    }

    @Test
    void noRoomButTheDoorSeesTheBuild() {
        noClasses()
                .that()
                .resideInAnyPackage(ARROWS.keySet().stream()
                        .filter(room -> !room.equals("cli"))
                        .map(ArchitectureTest::room)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(HOUSE);
    }

    @Test
    void everyRoomIsOnThePlanAndThePlanHasNoOther() {
        assertThat(HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .collect(Collectors.toSet()))
                .isEqualTo(ARROWS.keySet().stream().map(ArchitectureTest::room).collect(Collectors.toSet()));
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        for (String name :
                HOUSE.stream().map(JavaClass::getPackageName).distinct().toList()) {
            assertThat(HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class))
                    .as(name)
                    .isTrue();
        }
    }

    @TestFactory
    List<DynamicTest> aLibraryStaysInItsRooms() {
        return List.of(
                only("freemarker..", "render"),
                only("org.commonmark..", "seed", "render"),
                only("org.jsoup..", "seed", "check", "render"),
                only("com.networknt..", "authority", "check"),
                only("com.fasterxml.jackson.dataformat.yaml..", "authority", "seed"),
                only("picocli..", "cli"),
                only("com.openhtmltopdf..", "paper"),
                only("org.apache.pdfbox..", "paper", "seed"));
    }

    @Test
    void onlyTheDoorHasAClock() {
        List<String> clocks = List.of("now", "nanoTime", "currentTimeMillis", "systemUTC", "systemDefaultZone");
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "it tells the time",
                        call -> clocks.contains(call.getTarget().getName())
                                && call.getTargetOwner().getPackageName().startsWith("java.")))
                .check(HOUSE);
    }

    @Test
    void onlyTheDoorAnswersOnTheTerminal() {
        for (String stream : List.of("out", "err", "in")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room("cli"))
                    .should()
                    .accessField(System.class, stream)
                    .check(HOUSE);
        }
        noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(HOUSE);
    }

    @Test
    void theBookIsRecordsEnumsAndInterfaces() {
        classes()
                .that()
                .resideInAPackage(room("book"))
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .orShould()
                .beInterfaces()
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(HOUSE);
    }

    @Test
    void aPublicClassIsFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    private static DynamicTest only(String library, String... rooms) {
        return DynamicTest.dynamicTest(
                library,
                () -> noClasses()
                        .that()
                        .resideOutsideOfPackages(
                                Arrays.stream(rooms).map(ArchitectureTest::room).toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(HOUSE));
    }

    private static String room(String name) {
        return ROOT + "." + name;
    }
}
