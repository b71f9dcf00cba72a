package briefingbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import briefingbook.search.SearchDocument.Text;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by what: the index and the script that reads it, together. */
class SearchIndexTest {

    private static final SearchDocument MIERINA = document("People", "Daiga Mieriņa", "Daiga Mieriņa");
    private static final SearchDocument SIKORSKI = document("People", "Radosław Sikorski", "Radosław Sikorski");
    private static final SearchDocument MEETING = document("Events", "Meeting in Riga", "Meeting in Riga");
    private static final SearchDocument TOLD = document(
            "Claims", "She met the prime minister in Riga.", "She met the prime minister in Riga.", "Daiga Mieriņa");

    @TempDir
    Path folder;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void accentsAndCaseMakeNoDifference() {
        assertThat(found("MIERINA", MIERINA, SIKORSKI)).containsExactly("People: Daiga Mieriņa");
    }

    @Test
    void aLetterWithAStrokeIsFoundByTheLetterWithoutIt() {
        assertThat(found("radoslaw", MIERINA, SIKORSKI)).containsExactly("People: Radosław Sikorski");
    }

    @Test
    void aClaimIsFoundByTheNameOfWhomItDoesNotName() {
        assertThat(found("mierina", MIERINA, TOLD))
                .containsExactly("People: Daiga Mieriņa", "Claims: She met the prime minister in Riga.");
    }

    @Test
    void groupsThatAreAsGoodKeepTheOrderInWhichTheyWereAdded() {
        SearchDocument person = document("People", "Riga", "Riga");
        SearchDocument event = document("Events", "Riga", "Riga");
        SearchDocument country = document("Countries", "Riga", "Riga");
        assertThat(found("riga", person, event, country))
                .containsExactly("People: Riga", "Events: Riga", "Countries: Riga");
    }

    @Test
    void theLastWordMayBeUnfinished() {
        assertThat(found("daiga mier", MIERINA, SIKORSKI)).containsExactly("People: Daiga Mieriņa");
    }

    @Test
    void aWordBeforeTheLastMayNot() {
        assertThat(found("mier x", MIERINA, SIKORSKI)).isEmpty();
    }

    @Test
    void aWordWithASpaceBehindItIsFinished() {
        assertThat(found("mier ", MIERINA, SIKORSKI)).isEmpty();
    }

    @Test
    void allWordsMustStandInWhatIsFound() {
        SearchDocument other = document("Events", "Meeting in Oslo", "Meeting in Oslo");
        assertThat(found("meeting riga", MEETING, other)).containsExactly("Events: Meeting in Riga");
    }

    @Test
    void whereNothingHasAllWordsThatWithMostIsShownAndSaidToBe() {
        HtmlPage page = search("daiga mierina oslo", MIERINA, MEETING, document("Events", "Oslo", "Oslo"));
        assertThat(Browser.listed(page)).containsExactly("People: Daiga Mieriņa");
        assertThat(Browser.says(page)).contains("No entry has all these words; these have 2 of 3.");
    }

    @Test
    void smallWordsOfAQuestionNeedNotBeThereAndAreNotMarked() {
        SearchDocument talks = document("Events", "Talks in Riga", "Talks in Riga 25 February 2025");
        HtmlPage page = search("what did they say at the talks on 25 February", MIERINA, talks);
        assertThat(Browser.listed(page)).containsExactly("Events: Talks in Riga");
        assertThat(Browser.says(page)).isEqualTo("1 result.");
        page = browser.open(folder.resolve("search.html"), "?q=talks+in");
        assertThat(page.<HtmlElement>getByXPath("//ol//mark"))
                .extracting(HtmlElement::getTextContent)
                .containsExactly("Talks");
    }

    @Test
    void smallWordsAreFoundWhereNothingElseIsAsked() {
        SearchDocument who = document("Events", "WHO meeting", "WHO meeting");
        assertThat(found("who is", who, MEETING)).containsExactly("Events: WHO meeting");
        HtmlPage page = browser.open(folder.resolve("search.html"), "?q=who");
        assertThat(Browser.listed(page)).containsExactly("Events: WHO meeting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 Feb 2025", "Feb. 25, 2025", "25 feb", "february 25"})
    void theBeginningOfAMonthIsReadAsTheMonth(String typed) {
        SearchDocument talks = document("Events", "Talks", "Talks 25 February 2025");
        SearchDocument later = document("Events", "More talks", "More talks 25 March 2025");
        HtmlPage page = search(typed, later, talks);
        assertThat(Browser.listed(page)).containsExactly("Events: Talks");
        assertThat(Browser.says(page)).isEqualTo("1 result.");
    }

    @Test
    void aWordThatAMonthBeginsWithIsFoundItself() {
        SearchDocument march = document("Events", "Talks", "Talks 25 March 2025");
        SearchDocument estate = document("Events", "Dinner", "Dinner at Mar-a-Lago");
        assertThat(found("mar-a-lago", march, estate)).containsExactly("Events: Dinner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wb4f1hq", "WB4F1HQ", "#wb4f1hq", " wb4f1hq "})
    void anIdIsFoundWhenTypedInFull(String typed) {
        HtmlPage page = search(typed, MIERINA, withId("She left.", "wb4f1hq"), withId("He left.", "wb4f1hp"));
        assertThat(Browser.listed(page)).containsExactly("Claims: She left.");
        assertThat(Browser.says(page)).isEqualTo("1 result.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wb4f", "wb4f1h", "wb4f1hqq", "wb4f1hp", "xwb4f1hq", "xb4f1hq"})
    void noneIsGuessedFromPartOfAnId(String typed) {
        assertThat(found(typed, MIERINA, withId("She left.", "wb4f1hq"))).isEmpty();
    }

    @Test
    void theGroupOfWhatIsCalledSoLeads() {
        SearchDocument person = new SearchDocument(
                "People", "Edgars", "", "e.html", List.of(new Text("Edgars", 8), new Text("Latvia", 3)));
        SearchDocument country =
                new SearchDocument("Countries", "Latvia", "", "lv.html", List.of(new Text("Latvia", 8)));
        assertThat(found("latvia", person, country)).containsExactly("Countries: Latvia", "People: Edgars");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mierinna", "mierna", "mierima", "meirina", "xmierina"})
    void oneLetterOffIsForgivenAndTold(String typed) {
        HtmlPage page = search(typed, MIERINA, SIKORSKI);
        assertThat(Browser.listed(page)).containsExactly("People: Daiga Mieriņa");
        assertThat(Browser.says(page)).contains("No “" + typed + "”").contains("“mierina”");
    }

    @Test
    void twoLettersOffAreNot() {
        HtmlPage page = search("mierimna", MIERINA, document("People", "x", "mirna"));
        assertThat(Browser.listed(page)).containsExactly("People: Daiga Mieriņa");
        page = browser.open(folder.resolve("search.html"), "?q=mmierimma");
        assertThat(Browser.listed(page)).isEmpty();
        assertThat(Browser.says(page)).startsWith("Nothing found for “mmierimma”");
    }

    @Test
    void aNeighbourIsNotShownWhereTheWordItselfIsFound() {
        SearchDocument other = document("People", "Maria Mierima", "Maria Mierima");
        assertThat(found("mierina ", MIERINA, other)).containsExactly("People: Daiga Mieriņa");
    }

    @Test
    void whatIsNamedSoStandsBeforeWhatMentionsIt() {
        SearchDocument mentions = new SearchDocument(
                "Events", "Talks", "", "talks.html", List.of(new Text("Talks on the way to Riga", 1)));
        SearchDocument named =
                new SearchDocument("Events", "Riga", "", "riga.html", List.of(new Text("Riga meeting of them", 8)));
        assertThat(found("riga", mentions, named)).containsExactly("Events: Riga, Talks");
    }

    @Test
    void aRareWordCountsForMoreThanAFrequentOne() {
        List<SearchDocument> documents = Arrays.asList(
                document("Claims", "a", "meeting harvest"),
                document("Claims", "b", "quota harvest"),
                document("Claims", "c", "meeting"),
                document("Claims", "d", "meeting"),
                document("Claims", "e", "quota meeting meeting harvest herring"));
        HtmlPage page = search("quota meeting nowhere", documents.toArray(SearchDocument[]::new));
        assertThat(Browser.listed(page)).containsExactly("Claims: e");
        HtmlPage again = browser.open(folder.resolve("search.html"), "?q=quota+elsewhere");
        assertThat(Browser.listed(again)).containsExactly("Claims: b, e");
    }

    @Test
    void theWordsFoundAreMarked() {
        HtmlPage page = search("mierina", MIERINA);
        assertThat(page.<HtmlElement>getByXPath("//ol//mark"))
                .extracting(HtmlElement::getTextContent)
                .containsExactly("Mieriņa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "hasOwnProperty", "toString", "</script>", "\\\"'", "…", " "})
    void noWordIsMistakenForAPartOfTheScript(String typed) {
        assertThat(found(typed, MIERINA, SIKORSKI)).isEmpty();
    }

    @Test
    void wordsOfTheScriptsLanguageAreFoundLikeOthers() {
        SearchDocument hostile = document("Claims", "constructor __proto__", "constructor __proto__");
        assertThat(found("constructor proto", MIERINA, hostile)).containsExactly("Claims: constructor __proto__");
    }

    @Test
    void whatASeedSaysStaysText() {
        String words = "</script><img src=x onerror=alert(1)> \"quoted\" \\ \u2028 \u2029 \u202e \ud800 <!-- ]]>";
        SearchDocument hostile =
                new SearchDocument("Claims", words, words, "a.html?x=\"y\"", List.of(new Text("hostile " + words, 1)));
        SortedMap<String, byte[]> files = index(hostile);
        files.forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                .as(path)
                .doesNotContain("</", "<!--", "]]>", "\u2028", "\u2029", "\u202e"));
        HtmlPage page = browser.search(folder, files, "?q=hostile");
        assertThat(Browser.listed(page)).containsExactly("Claims: " + words);
        assertThat(page.<HtmlElement>getByXPath("//img")).isEmpty();
        assertThat(((HtmlAnchor) page.getFirstByXPath("//ol/li/a")).getHrefAttribute())
                .isEqualTo("a.html?x=\"y\"");
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() {
        SortedMap<String, byte[]> one = index(MIERINA, SIKORSKI, TOLD);
        SortedMap<String, byte[]> other = index(MIERINA, SIKORSKI, TOLD);
        assertThat(one.keySet()).isEqualTo(other.keySet());
        one.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(other.get(path)));
    }

    @Test
    void aBigIndexIsCutIntoFilesThatLoadQuickly() {
        SearchIndex index = new SearchIndex();
        for (int i = 0; i < 3000; i++) {
            index.add(document("Claims", "number " + i, "word" + i + " another" + i * 31 + " everywhere"));
        }
        SortedMap<String, byte[]> files = index.files();
        assertThat(files.keySet()).contains("search/words-3.js", "search/cards-29.js");
        files.values().forEach(bytes -> assertThat(bytes.length).isLessThan(40_000));
        HtmlPage page = browser.search(folder, files, "?q=word2718");
        assertThat(Browser.listed(page)).containsExactly("Claims: number 2718");
        page = browser.open(folder.resolve("search.html"), "?q=everywhere+word2718");
        assertThat(Browser.listed(page)).containsExactly("Claims: number 2718");
    }

    @Test
    void aWordOfNearlyEveryEntryIsLeftOutOfABigBookAndSaidToBe() {
        SearchIndex index = new SearchIndex();
        for (int i = 0; i < 2600; i++) {
            index.add(document("Claims", "number " + i, "the rare" + i % 100));
        }
        assertThat(Browser.listed(browser.search(folder, index.files(), "?q=the+rare7")))
                .singleElement()
                .asString()
                .startsWith("Claims: number 7, number 107");
        HtmlPage page = browser.open(folder.resolve("search.html"), "?q=the+");
        assertThat(Browser.says(page)).startsWith("Nothing to look for in “the”");
    }

    @Test
    void aGroupThatIsTornApartIsRefused() {
        assertThatThrownBy(() -> index(MIERINA, MEETING, SIKORSKI))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("People");
    }

    @Test
    void whatIsCalledExactlySoLeadsWhereverItsGroupStands() {
        SearchDocument event = new SearchDocument(
                "Events", "Talks in Saudi Arabia", "", "e.html", List.of(new Text("Saudi Arabia Saudi Arabia", 8)));
        SearchDocument country = new SearchDocument(
                "Countries",
                "Saudi Arabia",
                "",
                "sa.html",
                List.of(new Text("Saudi Arabia", 1)),
                List.of("Saudi Arabia"));
        assertThat(found("saudi arabia", event, country))
                .containsExactly("Countries: Saudi Arabia", "Events: Talks in Saudi Arabia");
        HtmlPage page = browser.open(folder.resolve("search.html"), "?q=arabia");
        assertThat(Browser.listed(page)).containsExactly("Events: Talks in Saudi Arabia", "Countries: Saudi Arabia");
    }

    private List<String> found(String text, SearchDocument... documents) {
        return Browser.listed(search(text, documents));
    }

    private HtmlPage search(String text, SearchDocument... documents) {
        return browser.search(folder, index(documents), "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static SortedMap<String, byte[]> index(SearchDocument... documents) {
        SearchIndex index = new SearchIndex();
        Arrays.stream(documents).forEach(index::add);
        return index.files();
    }

    private static SearchDocument withId(String words, String id) {
        return new SearchDocument("Claims", words, "", "page.html", List.of(new Text(words, 1)), List.of(id));
    }

    /** A title, the words that it is found by, and those that only surround it. */
    private static SearchDocument document(String group, String title, String words, String... around) {
        List<Text> texts = new java.util.ArrayList<>(List.of(new Text(words, 1)));
        Arrays.stream(around).forEach(other -> texts.add(new Text(other, 0.3)));
        return new SearchDocument(group, title, "", "page.html", texts);
    }
}
