package briefingbook.check;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.BookBuild;
import briefingbook.TinyBook;
import briefingbook.book.ReviewNote;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever markup a document has, its passages stand at their places, and the check does not cry wolf. */
class PlaceCheckTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.txt  | Ministers met in Vienna.[17] They "agreed" \u2013 twice \uD83D\uDE00 \u2013 on 1 May 2024.
            a.txt  | Zwei\u00ADund\u00ADzwanzig\u00A0ministers met\u200B in Vienna on 1 May 2024.
            a.txt  | A < B and C > D, said Jane Doe on 1 May 2024; AT&T was there.
            a.md   | Ministers [met](https://example.org/a_(b) "title") in **Vienna** on 1 May 2024.
            a.md   | Ministers met\\* in Vienna[^1] on 1 May 2024, ![a picture](p.png) and &amp; left `early`.~[^1]: A note.
            a.md   | See <https://example.org/x> and [the text][ref] of 1 May 2024.~[ref]: https://example.org/y
            a.html | <p>Ministers&nbsp;met in <b>Vi</b>enna<br>on 1&#32;May 2024 &mdash; AT&amp;T was there.</p>
            a.html | <p>Ministers met<sup><a href="#n1">[1]</a></sup> in <span style="display:none">hidden words</span>Vienna.</p>
            a.html | <p>Ministers met<!-- a comment --> in <script>var x = 1;</script>Vienna on 1 May 2024.</p>
            a.html | <table><tr><td>Date</td><td>1 May 2024</td></tr></table><p>Ministers <a title="a > b">met</a> there.</p>
            """)
    void markupIsNoFault(String file, String text) {
        BookBuild.Outcome outcome = new TinyBook(folder)
                .with(file, page(file, text.replace("~", "\n\n")))
                .build();

        assertThat(outcome.book().review())
                .filteredOn(note -> note.severity() == ReviewNote.Severity.ERROR)
                .isEmpty();
        assertThat(outcome.book().passages()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a", "![", "][", "<p hidden ", "&", "[^1]", "<!--", "](", "<script>"})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void hostileMarkupIsReadInTime(String piece) {
        String text = "Ministers met " + piece.repeat(20_000) + " in Vienna.";

        assertThat(new TinyBook(folder)
                        .with("a.txt", page("a.txt", text))
                        .with("b.html", page("b.html", "<p>" + text + "</p>"))
                        .build()
                        .book()
                        .sources())
                .hasSize(2);
    }

    private static String page(String file, String text) {
        return file.endsWith(".html")
                ? "<!doctype html><html><head><title>Talks</title></head><body><article><h1>Talks open</h1>" + text
                        + "</article></body></html>"
                : (file.endsWith(".md") ? "# Talks open" : "Talks open") + "\n\n" + text + "\n";
    }
}
