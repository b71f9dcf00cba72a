package briefingbook.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void whateverATextHoldsIsReadBackAsItWasAndAddsNoLine() {
        for (String text : new String[] {
            "Talks: \"open\" #1",
            "C:\\seeds",
            "Łódź – “ja” 😀",
            "title\nlanguage: fi",
            "a\u0001\u001b[31m\u009b\u0085\u2028\ufeff\uffff"
        }) {
            String quoted = Yaml.quoted(text);
            assertThat(quoted.lines()).hasSize(1);
            YamlTree tree = YamlTree.of("title: " + quoted + "\n", 0);
            assertThat(tree.faults()).isEmpty();
            assertThat(tree.root().path("title").asText()).isEqualTo(text);
        }
    }
}
