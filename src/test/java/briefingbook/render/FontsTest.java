package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the style sheet says of the fonts is what their files hold. */
class FontsTest {

    private static final Path ASSETS = Path.of("templates/assets");

    @TestFactory
    Stream<DynamicTest> aFaceAnswersForTheLettersOfItsFileAndNoOther() throws IOException {
        return faces().stream()
                .map(face -> DynamicTest.dynamicTest(face.file(), () -> {
                    Woff2 file = new Woff2(Files.readAllBytes(ASSETS.resolve(face.file())));
                    assertThat(file.letters()).isEqualTo(face.letters());
                    // "Source" is reserved to the unmodified fonts.
                    assertThat(file.family()).isEqualTo(face.family());
                }));
    }

    @Test
    void everyFileHasAFace() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS.resolve("fonts"))) {
            assertThat(files.map(file -> ASSETS.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> file.endsWith(".woff2")))
                    .containsExactlyInAnyOrderElementsOf(
                            faces().stream().map(FontFace::file).toList());
        }
    }

    @Test
    void bothFamiliesWriteTheNamesOfManyLanguages() throws IOException {
        String names =
                "Daiga Mieriņa, Radosław Sikorski, Recep Tayyip Erdoğan, İlham Əliyev, Şimşek, Þórdís, Nguyễn Phú Trọng,"
                        + " Sāliḥ, Ḥamās, Łódź, Ștefan, Őry, Сергей Лавров, Володимир Зеленський, Їжак, Ґудзь, Ўладзімір,"
                        + " Ђорђе, Љубљана, Њего, Ћић, Џонсон, Ѓорѓи, Ќоце – “a” ‘b’ € § ¶ † × − ½ … „c“";
        for (String family : List.of("Book Serif", "Book Sans")) {
            BitSet known = new BitSet();
            faces().stream().filter(face -> face.family().equals(family)).forEach(face -> known.or(face.letters()));
            assertThat(names.codePoints().filter(letter -> !known.get(letter)).mapToObj(Character::toString))
                    .as(family)
                    .isEmpty();
        }
    }

    private static List<FontFace> faces() throws IOException {
        return FontFace.of(Files.readString(ASSETS.resolve("book.css")));
    }
}
