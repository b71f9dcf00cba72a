package briefingbook.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How works, pages and claims are cited, in each of the four forms. */
class ReferenceTest {

    private static final Compilation BOOK =
            new Compilation("Two Days in Oslo: A reader", "The Oslo desk", "2024-03-05", "2");

    private static final Reference CLAIM = quoted(
            new Work(
                    Work.Form.NEWS,
                    "Ministers meet",
                    List.of("Ann Onym"),
                    "The Herald",
                    "2024-03-02",
                    "https://herald.example/a?b=1&c=2",
                    "en"),
            "Background, ¶\u00a03");

    @Test
    void aClaimOfANewspaperIsQuotedInTheBook() {
        assertThat(CLAIM.chicago())
                .isEqualTo("Ann Onym, “Ministers meet,” The Herald, March 2, 2024, Background, ¶ 3,"
                        + " https://herald.example/a?b=1&c=2; quoted in Two Days in Oslo: A reader, edition 2"
                        + " (The Oslo desk, as of March 5, 2024), claim k7f2ak, https://book.example/e.html#k7f2ak.");
    }

    @Test
    void aWorkAloneIsCitedWithoutTheBook() {
        Work work = new Work(Work.Form.NEWS, "Ministers meet", List.of(), "The Herald", "2024-03", "", "en");
        assertThat(alone(work).chicago()).isEqualTo("“Ministers meet,” The Herald, March 2024.");
        assertThat(bibtex(alone(work))).doesNotContainKey("note");
    }

    @Test
    void aPageOfTheBookStandsInTheBook() {
        Work page = new Work(
                Work.Form.PAGE,
                "Meeting in Oslo",
                List.of(),
                "The Oslo desk",
                "2024-03-05",
                "https://book.example/e.html",
                "en");
        Reference reference = new Reference("meeting", page, "", BOOK, "", "");
        assertThat(reference.chicago())
                .isEqualTo(
                        "“Meeting in Oslo,” in Two Days in Oslo: A reader, edition 2 (The Oslo desk, as of March 5, 2024),"
                                + " https://book.example/e.html.");
        assertThat(bibtex(reference))
                .containsEntry("type", "online")
                .containsEntry(
                        "titleaddon", "In Two Days in Oslo: A reader, edition 2 (The Oslo desk, as of March 5, 2024)")
                .containsEntry("organization", "The Oslo desk");
        assertThat(csl(reference).path("container-title").asText()).isEqualTo("Two Days in Oslo: A reader");
        assertThat(csl(reference).path("version").asText()).isEqualTo("2");
    }

    @Test
    void aBookOfWhichNothingIsKnownButItsTitle() {
        Work page = new Work(Work.Form.PAGE, "Meeting", List.of(), "", "", "", "");
        Reference reference = new Reference("meeting", page, "", new Compilation("Oslo", "", "", ""), "", "");
        assertThat(reference.chicago()).isEqualTo("“Meeting,” in Oslo.");
        assertThat(ris(reference)).containsExactly("TY  - ELEC", "TI  - Meeting", "T2  - Oslo", "ER  - ");
    }

    @Test
    void anUnsignedArticleOfAnEncyclopediaIsCitedUnderItsWord() {
        Work work =
                new Work(Work.Form.ENCYCLOPEDIA, "Oslo talks", List.of(), "Wikipedia", "2024-03-23/2024-03-24", "", "");
        assertThat(alone(work).chicago()).isEqualTo("Wikipedia, s.v. “Oslo talks,” March 23–24, 2024.");
        assertThat(bibtex(alone(work)))
                .containsEntry("type", "inreference")
                .containsEntry("booktitle", "{Wikipedia}")
                .containsEntry("date", "2024-03-23/2024-03-24");
        assertThat(ris(alone(work))).contains("TY  - ENCYC", "T2  - Wikipedia", "DA  - 2024/03/23/");
        assertThat(csl(alone(work)).path("issued").path("date-parts").toString())
                .isEqualTo("[[2024,3,23],[2024,3,24]]");
    }

    @Test
    void aSignedArticleOfAnEncyclopediaHasItsAuthorInFront() {
        Work work = new Work(Work.Form.ENCYCLOPEDIA, "Oslo", List.of("Ann Onym"), "Encyclopædia", "2024", "", "");
        assertThat(alone(work).chicago()).isEqualTo("Ann Onym, “Oslo,” in Encyclopædia, 2024.");
    }

    @Test
    void whoIssuedAStatementIsItsAuthor() {
        Work work = new Work(
                Work.Form.STATEMENT, "On the talks", List.of(), "Ministry of Foreign Affairs", "2024-03-02", "", "");
        assertThat(alone(work).chicago())
                .isEqualTo("Ministry of Foreign Affairs, “On the talks,” statement, March 2, 2024.");
        assertThat(bibtex(alone(work)))
                .containsEntry("author", "{Ministry of Foreign Affairs}")
                .containsEntry("titleaddon", "statement")
                .doesNotContainKey("organization");
        assertThat(csl(alone(work)).path("author").path(0).path("literal").asText())
                .isEqualTo("Ministry of Foreign Affairs");
        assertThat(ris(alone(work)))
                .contains("AU  - Ministry of Foreign Affairs")
                .noneMatch(line -> line.startsWith("PB"));
    }

    @Test
    void whatIsNotKnownIsLeftOutAndUndatedIsSaid() {
        Work work = new Work(Work.Form.NEWS, "Ministers meet", List.of(), "", "", "", "");
        assertThat(alone(work).chicago()).isEqualTo("“Ministers meet,” n.d.");
        assertThat(bibtex(alone(work)))
                .isEqualTo(Map.of("type", "online", "key", "herald", "title", "{Ministers meet}"));
        assertThat(ris(alone(work))).containsExactly("TY  - NEWS", "TI  - Ministers meet", "ER  - ");
        assertThat(csl(alone(work)).has("issued")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Onym                             | Ann Onym, “T,” P, 2024.
            Ann Onym; Bo Berg                    | Ann Onym and Bo Berg, “T,” P, 2024.
            Ann Onym; Bo Berg; Cy Dahl           | Ann Onym, Bo Berg, and Cy Dahl, “T,” P, 2024.
            Ann Onym; Bo Berg; Cy Dahl; Di Eide  | Ann Onym et al., “T,” P, 2024.
            """)
    void severalAuthors(String authors, String note) {
        Work work = new Work(Work.Form.NEWS, "T", List.of(authors.split("; ")), "P", "2024", "", "");
        assertThat(alone(work).chicago()).isEqualTo(note);
        assertThat(bibtex(alone(work)).get("author").split(" and ")).hasSize(authors.split("; ").length);
    }

    /** A person's name is cut where bibliographies sort; a body's never. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ursula von der Leyen        | von der Leyen, Ursula
            Onym, Ann                   | Onym, Ann
            John Doe Jr.                | Doe, John, Jr.
            John Doe, Jr.               | Doe, John, Jr.
            Anders Fogh Rasmussen       | Rasmussen, Anders Fogh
            Reuters                     | Reuters
            BBC Monitoring Team         | BBC Monitoring Team
            Ministry of Defence         | Ministry of Defence
            AFP and Reuters             | AFP and Reuters
            The Herald                  | The Herald
            """)
    void namesOfAuthors(String name, String sorted) {
        Work work = new Work(Work.Form.NEWS, "T", List.of(name), "P", "2024", "", "");
        assertThat(ris(alone(work))).contains("AU  - " + sorted);
        boolean body = name.equals(sorted) && !name.contains(",");
        assertThat(bibtex(alone(work)).get("author").startsWith("{")).isEqualTo(body);
    }

    @Test
    void aSuffixStandsWhereEachFormWantsIt() {
        Work work = new Work(Work.Form.NEWS, "T", List.of("John Doe Jr."), "P", "2024", "", "");
        assertThat(bibtex(alone(work))).containsEntry("author", "Doe, Jr., John");
        assertThat(csl(alone(work)).path("author").toString())
                .isEqualTo("[{\"family\":\"Doe\",\"given\":\"John\",\"suffix\":\"Jr.\"}]");
    }

    @Test
    void marksWithinATitleBecomeSingleOnes() {
        Work work = new Work(Work.Form.NEWS, "\"Long\" talks “in vain”", List.of(), "P", "2024", "", "");
        assertThat(alone(work).chicago()).isEqualTo("“‘Long’ talks ‘in vain’,” P, 2024.");
    }

    @Test
    void latexTakesNoWordOfATitleForACommand() {
        String title = "50% of $5 & #1_a {b} \\input{c} ~^ }} @article{x,";
        Reference reference = alone(new Work(Work.Form.NEWS, title, List.of(), "R&D {Press", "2024", "", ""));
        assertThat(bibtex(reference))
                .containsEntry(
                        "title",
                        "{50\\% of \\$5 \\& \\#1\\_a \\textbraceleft{}b\\textbraceright{} "
                                + "\\textbackslash{}input\\textbraceleft{}c\\textbraceright{} "
                                + "\\textasciitilde{}\\textasciicircum{} \\textbraceright{}\\textbraceright{} "
                                + "@article\\textbraceleft{}x,}")
                .containsEntry("journaltitle", "{R\\&D \\textbraceleft{}Press}");
    }

    /** No title, author, publisher or address can begin a field, a line or a record of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nER  - \nTY  - BOOK",
                "a\r\nUR  - https://evil.example",
                "}\n}\n@book{evil, title={b}}",
                "\", \"URL\": \"https://evil.example\"",
                "\\",
                "{",
                "}",
                "a\u2028TI  - b",
                "%",
                "Ünïcode “marks” – and 漢字 🙂"
            })
    void aHostileSourceStaysOneRecordOfItsOwn(String words) throws IOException {
        Work work =
                new Work(Work.Form.NEWS, words, List.of(words, "Ann Onym"), words, "2024", "https://a/" + words, words);
        Reference reference = quoted(work, words);
        assertThat(bibtex(reference))
                .containsKeys("title", "journaltitle", "url", "note")
                .containsEntry("key", "herald");
        assertThat(ris(reference)).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
        assertThat(ris(reference).stream().filter(line -> line.startsWith("TY") || line.startsWith("ER")))
                .containsExactly("TY  - NEWS", "ER  - ");
        assertThat(ris(reference).stream().filter(line -> line.startsWith("UR")))
                .hasSize(1);
        JsonNode item = csl(reference);
        assertThat(item.path("title").asText()).isEqualTo(words.replaceAll("[ \\n\\r\\u2028]+", " "));
        assertThat(item.path("URL").asText()).startsWith("https://a/");
        assertThat(reference.chicago()).doesNotContain("\n").endsWith(".");
    }

    @Test
    void aWorkWithoutATitleOrWithSomethingElseForADateIsRefused() {
        assertThatThrownBy(() -> new Work(Work.Form.NEWS, " \n", List.of(), "", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Work(Work.Form.NEWS, "T", List.of(), "", "Tuesday", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Reference alone(Work work) {
        return new Reference("herald", work, "", null, "", "");
    }

    private static Reference quoted(Work work, String place) {
        return new Reference("herald", work, place, BOOK, "k7f2ak", "https://book.example/e.html#k7f2ak");
    }

    /** The one entry that a parser of BibTeX finds, with its key and type. */
    private static Map<String, String> bibtex(Reference reference) {
        try {
            BibTeXDatabase database = new BibTeXParser().parseFully(new StringReader(reference.bibtex()));
            assertThat(database.getObjects()).hasSize(1);
            BibTeXEntry entry = database.getEntries().values().iterator().next();
            Map<String, String> fields = entry.getFields().entrySet().stream()
                    .collect(Collectors.toMap(
                            field -> field.getKey().getValue(),
                            field -> field.getValue().toUserString()));
            fields.put("type", entry.getType().getValue());
            fields.put("key", entry.getKey().getValue());
            return fields;
        } catch (org.jbibtex.ParseException e) {
            throw new AssertionError(reference.bibtex(), e);
        }
    }

    private static List<String> ris(Reference reference) {
        return reference.ris().lines().toList();
    }

    private static JsonNode csl(Reference reference) {
        try {
            JsonNode items = new ObjectMapper().readTree(reference.cslJson());
            assertThat(items).hasSize(1);
            return items.get(0);
        } catch (IOException e) {
            throw new AssertionError(reference.cslJson(), e);
        }
    }
}
