package briefingbook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    private static final List<String> SENTENCES = List.of(
            "Daiga Mieriņa and Radosław Sikorski's aide said: \"it’s O’Brien’s\".",
            "The U.S. and the U.K., e.g. on 5 p.m., ex-U.S.S.R.; a.b c.d.",
            "ΟΔΟΣ Οδός, Straße STRASSE, İstanbul ISPARTA ısı, Æsir Øre Þór đak",
            "Зеленський, Шойгу, Ёлкин, Ґудзь, объявление",
            "Mar-a-Lago 1,500 co\u00adoperate zero\u200bwidth ﬁne ２０２５ ² ½",
            "東京でトランプ大統領, 한국어, العَرَبِيَّة, 𝐀𝐁 🙂x🙂y");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mieriņa | mierina",
                "Radosław | radoslaw",
                "Løkke Rasmussen | lokke rasmussen",
                "Weiß WEISS | weiss weiss",
                "Zelensky’s | zelensky",
                "O'Brien | obrien",
                "the U.S. envoy | the us envoy",
                "Mar-a-Lago | mar a lago",
                "Шойгу Ёлкин | шоигу елкин",
                "co\u00adoperate | cooperate",
                "東京 x | 東 京 x"
            })
    void wordsAreComparedWithoutAccentsCaseAndApostrophes(String text, String words) {
        assertThat(String.join(" ", Folding.words(text))).isEqualTo(words);
    }

    @Test
    void theBrowserFoldsEverySignAsTheBuildDoes() {
        try (Browser browser = new Browser()) {
            HtmlPage page = browser.search(folder, indexOfOneWord(), "");
            page.executeJavaScript(
                    "var take = briefingBook.manifest, kept;"
                            + "briefingBook.manifest = function (m) { take(m); kept = m; };"
                            + "var s = document.createElement('script'); s.src = 'search/manifest.js'; document.head.appendChild(s);");
            browser.rest();
            for (int from = 0; from < 0xd800; from += 0x100) {
                String signs = IntStream.range(from, from + 0x100)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining("|"));
                assertThat(inBrowser(page, signs)).as("from %x", from).isEqualTo(Folding.words(signs));
            }
            for (String sentence : SENTENCES) {
                assertThat(inBrowser(page, sentence)).isEqualTo(Folding.words(sentence));
            }
        }
    }

    private static List<String> inBrowser(HtmlPage page, String text) {
        String words = String.valueOf(page.executeJavaScript("kept.words(" + Script.quoted(text) + ").join('|')")
                .getJavaScriptResult());
        return words.isEmpty() ? List.of() : List.of(words.split("\\|"));
    }

    private static java.util.SortedMap<String, byte[]> indexOfOneWord() {
        SearchIndex index = new SearchIndex();
        index.add(new SearchDocument("Claims", "a", "", "a.html", List.of(new SearchDocument.Text("a", 1))));
        return index.files();
    }
}
