package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "1986, 1986",
        "1986-10, October 1986",
        "1986-10-11, 11 October 1986",
        "1986-10-11/1986-10-12, 11–12 October 1986",
        "1986-10-30/1986-11-02, 30 October – 2 November 1986",
        "1986-12-31/1987-01-02, 31 December 1986 – 2 January 1987",
        "1985/1987, 1985 – 1987",
        "1986-10/1986-11, October 1986 – November 1986"
    })
    void aDateIsWrittenAsAReaderSaysIt(String iso, String words) {
        assertThat(Words.date(new PartialDate(iso))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1986-10-11, 1986-10-12, 11–12 October 1986",
        "1986-10-11, 1986-10-11, 11 October 1986",
        "1986-10-11/1986-10-14, 1986-10-14, 11–14 October 1986",
        "1986-10, 1986-12, October 1986 – December 1986",
        "1986, 1986, 1986"
    })
    void anEventsDaysAreWrittenAsOneSpan(String start, String end, String words) {
        assertThat(Words.date(new PartialDate(start), new PartialDate(end))).isEqualTo(words);
    }

    @Test
    void anOpeningIsCutBetweenWords() {
        assertThat(Words.opening("The ministers met in Oslo on 1 March.", 20)).isEqualTo("The ministers met in …");
        assertThat(Words.opening("Short.", 20)).isEqualTo("Short.");
        assertThat(Words.opening("🕊".repeat(9), 5)).isEqualTo("🕊🕊 …");
    }

    @Test
    void anAuthorityFileIsTheEditorsWord() {
        assertThat(Words.reason("authority/events/oslo.yaml")).isEqualTo("given by the editors");
        assertThat(Words.reason("corrected in authority/corrections/x.yaml: “the ministry”"))
                .isEqualTo("corrected by the editors: “the ministry”");
        assertThat(Words.reason("given in authority/persons/a-b.yaml: the copy has it proposed"))
                .isEqualTo("given by the editors: the copy has it proposed");
        assertThat(Words.reason("told as held: “met”")).isEqualTo("told as held: “met”");
    }
}
