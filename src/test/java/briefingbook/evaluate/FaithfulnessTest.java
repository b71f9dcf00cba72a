package briefingbook.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaithfulnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt  | They met[12] in Oslo.                          | They met in Oslo.",
                "a.md   | They **met** in [Oslo](https://oslo.example). | They met in Oslo.",
                "a.md   | They met[^1] in _Oslo_.                        | They met in Oslo.",
                "a.html | They <em>met</em> in Oslo &amp; Bergen.        | They met in Oslo & Bergen.",
                "a.html | They met<!-- or not --> in <a href='x'>Oslo</a>. | They met in Oslo."
            })
    void aPassageSaysWhatItsSliceSays(String file, String slice, String passage) {
        assertThat(Faithfulness.says(slice, file, passage)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.txt  | They met in Oslo.                | They met in Bergen.",
                "a.txt  | They met in Oslo.                | They metin Oslo.",
                "a.md   | They **met** in Oslo.            | They in Oslo.",
                "a.html | They <em>never</em> met in Oslo. | They met in Oslo."
            })
    void aPassageThatSaysSomethingElseIsUnfaithful(String file, String slice, String passage) {
        assertThat(Faithfulness.says(slice, file, passage)).isFalse();
    }
}
