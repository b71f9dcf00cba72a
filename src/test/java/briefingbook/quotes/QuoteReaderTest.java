package briefingbook.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Correction;
import briefingbook.book.Quote;
import briefingbook.quotes.QuoteSpecificationTest.Annotated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuoteReaderTest {

    private static final Annotated DOCUMENT = Annotated.of("\"The roof leaks badly,\" said {Mara Lind}.");

    @Test
    void aCorrectionNamesTheSpeaker() {
        Quote quote = read(DOCUMENT, List.of(correction("The roof leaks", "ole-berg")))
                .get(0);

        assertThat(quote.speaker()).isEqualTo("ole-berg");
        assertThat(quote.by()).startsWith("corrected in authority/corrections/speaker.yaml");
    }

    @Test
    void aCorrectionToNoneOpensTheSpeaker() {
        assertThat(read(DOCUMENT, List.of(correction("The roof leaks", "none")))
                        .get(0)
                        .speaker())
                .isNull();
    }

    @Test
    void aCorrectionWhoseWordsStandBesideTheQuotationsIsAboutAllOfThem() {
        assertThat(read(DOCUMENT, List.of(correction("said Mara Lind", "ole-berg")))
                        .get(0)
                        .speaker())
                .isEqualTo("ole-berg");
    }

    @Test
    void aCorrectionOfOtherWordsChangesNothing() {
        assertThat(read(DOCUMENT, List.of(correction("the cellar", "ole-berg")))
                        .get(0)
                        .speaker())
                .isEqualTo("mara-lind");
    }

    @Test
    void everySpeakerSaysWhy() {
        assertThat(read(DOCUMENT, List.of()).get(0).by())
                .isEqualTo("\"said\" after the quotation, subject \"Mara Lind\"");
    }

    @Test
    @Timeout(20)
    void hostileTextIsReadWithinSeconds() {
        List<String> pieces =
                List.of("\"a b\" said ", "“", "\"", "‘a ", "{Mara Lind} and ", "he said, ", "\"a b, \", ", "x, ");
        for (String piece : pieces) {
            assertThat(read(Annotated.of(piece.repeat(5_000)), List.of())).isNotNull();
        }
    }

    private static List<Quote> read(Annotated document, List<Correction> corrections) {
        return new QuoteReader(corrections).read(Annotated.SOURCE, document.passages(), document.mentions());
    }

    private static Correction correction(String words, String speaker) {
        return new Correction(
                null,
                null,
                words,
                null,
                speaker,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "authority/corrections/speaker.yaml");
    }
}
