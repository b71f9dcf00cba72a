package briefingbook.seed;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.clean.Cleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** English is told from other languages by its words, and what is English stays so. */
class LanguageTest {

    private static final String FRENCH =
            "Les ministres des Affaires étrangères se sont réunis à Oslo lundi pour parler de la paix,"
                    + " et ils ont dit que la réunion avait été utile. ";
    private static final String ENGLISH =
            "The foreign ministers met in Oslo on Monday to talk about the peace, and they said that the meeting had been useful. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ministers met in Oslo on Monday, and they said that the talks would go on.",
                "fr | Les ministres se sont réunis à Oslo lundi, et ils ont dit que les discussions vont se poursuivre dans les semaines à venir.",
                "de | Die Minister trafen sich am Montag in Oslo und sagten, dass die Gespräche in den kommenden Wochen nicht enden werden.",
                "es | Los ministros se reunieron el lunes en Oslo y dijeron que las conversaciones van a continuar en las próximas semanas.",
                "it | I ministri si sono riuniti lunedì a Oslo e hanno detto che i colloqui non sono finiti e che si va avanti nelle prossime settimane.",
                "pt | Os ministros reuniram-se na segunda-feira em Oslo e disseram que as conversações não terminaram e que vão continuar nas próximas semanas.",
                "nl | De ministers kwamen maandag bijeen in Oslo en zeiden dat de gesprekken niet voorbij zijn en dat het overleg met de buren wordt voortgezet.",
                "sv | Ministrarna möttes i Oslo på måndagen och sade att samtalen inte är över och att de ska träffas igen om en månad för att tala om freden.",
                "pl | Ministrowie spotkali się w poniedziałek w Oslo i powiedzieli, że rozmowy nie są zakończone, ale że to jest dobry początek dla obu stron.",
                "fi | Ministerit tapasivat Oslossa maanantaina ja sanoivat, että neuvottelut jatkuvat, mutta rauha ei ole vielä lähellä, kun sota on myös muualla.",
                "tr | Bakanlar pazartesi günü Oslo'da bir araya geldi ve görüşmelerin devam edeceğini söyledi, ancak barış için daha çok zaman gerekiyor ve bu da kolay değil.",
                "ru | Министры встретились в понедельник в Осло и сказали, что переговоры не закончены и что они будут продолжены в ближайшие недели.",
                "uk | Міністри зустрілися в понеділок в Осло і сказали, що переговори не закінчені та що вони будуть тривати й далі.",
                "ar | التقى الوزراء في أوسلو يوم الاثنين وقالوا إن المحادثات لم تنته بعد وإن هذا من أجل السلام بين البلدين",
                "fa | وزیران روز دوشنبه در اسلو دیدار کردند و گفتند که این گفتگوها برای صلح است و با آن ادامه خواهد یافت",
                "zh | 部长们星期一在奥斯陆会晤，表示会谈将在未来几周继续进行。",
                "ja | 大臣たちは月曜日にオスロで会談し、協議は今後数週間続くと述べた。",
                "ko | 장관들은 월요일 오슬로에서 만나 회담이 계속될 것이라고 말했다.",
                "el | Οι υπουργοί συναντήθηκαν τη Δευτέρα στο Όσλο.",
                "he | השרים נפגשו ביום שני באוסלו ואמרו שהשיחות יימשכו.",
            })
    void aLanguageIsToldByItsScriptAndItsFrequentWords(String code, String text) {
        assertThat(Language.ofText(text).code()).isEqualTo(code);
    }

    @Test
    void runningTextWithoutEnglishWordsIsInSomeOtherLanguage() {
        String malagasy =
                "Ny minisitra dia nihaona tany Oslo tamin'ny alatsinainy ary nilaza fa mbola hitohy ny resaka. ";
        assertThat(Language.ofText(malagasy.repeat(6))).hasToString("Language[code=und, name=another language]");
        Seed seed = new Seed(
                "a.html", "<html lang='mg'><body><p>" + malagasy.repeat(6) + "</p></body></html>", "UTF-8", "0");
        assertThat(Language.of(SeedReader.read(seed)).name()).isEqualTo("Malagasy");
    }

    @Test
    void theLargerPartOfADocumentInTwoLanguagesDecides() {
        assertThat(Language.ofText(FRENCH.repeat(6) + ENGLISH.repeat(4)).code()).isEqualTo("fr");
        assertThat(Language.ofText(FRENCH.repeat(4) + ENGLISH.repeat(6)).code()).isEqualTo("en");
        assertThat(Language.ofText("会谈将在未来几周继续进行。".repeat(3) + ENGLISH.repeat(3))
                        .code())
                .isEqualTo("en");
    }

    @Test
    void namesTablesAndAFewWordsStayEnglish() {
        assertThat(Language.ofText("").code()).isEqualTo("en");
        assertThat(Language.ofText("Oslo, 4 March").code()).isEqualTo("en");
        assertThat(Language.ofText(
                                "Ursula von der Leyen, Charles de Gaulle, Luiz Inácio Lula da Silva, Juan de la Cruz y"
                                        + " Ortega, Ludwig van Beethoven, Hassan al-Turki, Ali bin Said")
                        .code())
                .isEqualTo("en");
        assertThat(Language.ofText("Finland | Elina Valtonen | 21\nNorway | Espen Barth Eide | 22\n".repeat(40))
                        .code())
                .isEqualTo("en");
        assertThat(Language.ofText("The newspaper wrote: “" + FRENCH + "” " + ENGLISH + ENGLISH)
                        .code())
                .isEqualTo("en");
    }

    @Test
    void whatAPageSaysOfItsLanguageCountsOnlyWithItsText() {
        Seed english = new Seed("a.html", "<html lang='fr'><body><p>" + ENGLISH + "</p></body></html>", "UTF-8", "0");
        assertThat(Language.told(SeedReader.read(english)).header().language()).isEqualTo("en");
        Seed french = new Seed("a.html", "<html lang='en'><body><p>" + FRENCH + "</p></body></html>", "UTF-8", "0");
        assertThat(Language.told(SeedReader.read(french)).header().language()).isEqualTo("fr");
    }

    static Stream<Path> documents() throws IOException {
        List<Path> all;
        try (Stream<Path> kept = Stream.concat(
                Files.walk(Path.of("seeds")), Files.walk(Path.of("src/test/resources/briefingbook/evaluate")))) {
            all = kept.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(?:txt|html?)"))
                    .toList();
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentOfTheProjectIsEnglish(Path file) throws Exception {
        Seed seed = SeedBytes.decode(file.toString(), Files.readAllBytes(file), (what, advice) -> {});
        assertThat(Language.of(Cleaner.clean(SeedReader.read(seed), List.of())).code())
                .isEqualTo("en");
    }
}
