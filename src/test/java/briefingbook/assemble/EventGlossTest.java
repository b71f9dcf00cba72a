package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.TinyBook;
import briefingbook.book.Book;
import briefingbook.book.Claim;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventGlossTest {

    @TempDir
    Path folder;

    @Test
    void aSentenceThatOpensWithItNamesTheEventInBrackets() {
        Book book = new TinyBook(folder).with("oslo.txt", """
                        = 2024 Oslo meeting =

                        The 2024 Oslo meeting was a meeting of Norway and Denmark on 1 March 2024 in Oslo.
                        It was held on 1 March 2024 behind closed doors. Nobody spoke to the press.
                        """).book();
        Claim claim = TinyBook.claim(book, "behind closed doors");
        assertThat(claim.events()).hasSize(1);
        String title = book.events().stream()
                .filter(event -> event.id().equals(claim.events().get(0)))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(claim.gloss()).first().satisfies(gloss -> {
            assertThat(claim.text().substring(gloss.from(), gloss.to())).isEqualTo("It");
            assertThat(gloss.text()).isEqualTo(title);
        });
        assertThat(TinyBook.claim(book, "Nobody spoke").gloss()).isEmpty();
    }
}
