package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Editors' notes as HTML. */
class NoteHtmlTest {

    @Test
    void aCitationBecomesALinkToThePassage() {
        assertThat(html("As the Post has it [@a1].", "a1"))
                .isEqualTo(
                        "<p>As the Post has it <a href=\"../sources/a.html#p-a1\" class=\"ent\">A ¶&nbsp;3</a>.</p>");
    }

    @Test
    void markdownStays() {
        assertThat(html("One *and* **two**.\n\n- three"))
                .isEqualTo("<p>One <em>and</em> <strong>two</strong>.</p>\n<ul>\n<li>three</li>\n</ul>");
    }

    @Test
    void markupInANoteIsWordsNotMarkup() {
        assertThat(html("<script>alert(1)</script>")).doesNotContain("<script").contains("&lt;script&gt;");
    }

    @Test
    void anAddressThatRunsAScriptLeadsNowhere() {
        assertThat(html("[here](javascript:alert(1))"))
                .doesNotContain("javascript")
                .contains("here");
    }

    @Test
    void anAddressOfTheBookStaysRelative() {
        assertThat(html("[who](../persons/ane-berg.html)"))
                .contains("<a href=\"../persons/ane-berg.html\" class=\"ent\">who</a>");
    }

    private static String html(String markdown, String... citations) {
        return new SampleBook()
                .source("a")
                .claim("a1", "a", 3, "The ministers met in Oslo on 1 March.")
                .note("event/" + SampleBook.MEETING, markdown, citations)
                .page()
                .notes()
                .get(0)
                .html();
    }
}
