package briefingbook.names;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.authority.Authority;
import briefingbook.book.Correction;
import briefingbook.book.Mention;
import briefingbook.book.ReviewNote;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NameReaderTest {

    @Test
    void aMaintainersFileGivesIdAndFormsOfAName() {
        Authority authority = authority(person("nora-k-miller", "Nora K. Miller", "Nora Miller", "Nora Millerova"));

        NameReader.Names names = read(authority, "Nora Millerova spoke. Miller left.");

        assertThat(names.mentions()).extracting(Mention::of).containsExactly("nora-k-miller", "nora-k-miller");
        assertThat(names.mentions().get(0).by()).isEqualTo("name in authority/persons/nora-k-miller.yaml");
    }

    @Test
    void theAuthorOfASourceIsNoPersonOfItsText() {
        assertThat(read(Authority.none(), "Dana Whit asked Nora Miller.").persons())
                .extracting(person -> person.name())
                .containsExactly("Nora Miller");
    }

    @Test
    void aCorrectionTakesAMentionAway() {
        NameReader.Names names = read(corrected("Nora Miller", "none"), "Nora Miller is a street.");

        assertThat(names.mentions()).isEmpty();
    }

    @Test
    void aCorrectionSaysWhomAPronounMeans() {
        String text = "Karl Miller rang Pieter Brandt and said that he would come.";
        NameReader.Names before = read(Authority.none(), text);
        NameReader.Names after = read(corrected("he would come", "pieter-brandt"), text);

        assertThat(before.mentions())
                .extracting(Mention::of)
                .containsExactly("karl-miller", "pieter-brandt", "karl-miller");
        assertThat(after.mentions())
                .extracting(Mention::of)
                .containsExactly("karl-miller", "pieter-brandt", "pieter-brandt");
        assertThat(after.mentions().get(2).by()).isEqualTo("corrected in authority/corrections/one.yaml: seen");
    }

    @Test
    void aCorrectionNamesWhatWasNotFound() {
        NameReader.Names names = read(corrected("the old fox", "FI"), "Then the old fox declined.");

        assertThat(names.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.of()).isEqualTo("FI");
            assertThat(mention.kind()).isEqualTo(Mention.Kind.COUNTRY);
        });
    }

    @Test
    void aPersonOfWhomNobodySaysACountryIsAskedAbout() {
        NameReader.Names names = read(Authority.none(), "Nora Miller spoke to the Swiss envoy Urs Meier.");

        assertThat(names.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("unknown-person");
            assertThat(note.severity()).isEqualTo(ReviewNote.Severity.NOTE);
            assertThat(note.file()).isEqualTo("authority/persons/nora-miller.yaml");
            assertThat(note.text()).startsWith("name: \"Nora Miller\"\n");
        });
    }

    @Test
    void aFamilyNameThatStaysOpenIsAskedAboutUntilACorrectionSaysWho() {
        String text = "Karl Miller of Malta and Nora Miller of Malta came. Miller sang.";
        NameReader.Names open = read(Authority.none(), text);

        assertThat(open.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("ambiguous-name");
            assertThat(note.message()).contains("Karl Miller or Nora Miller");
            assertThat(note.text()).contains("as: karl-miller");
        });
        assertThat(read(corrected("Miller sang", "nora-miller"), text).notes()).isEmpty();
    }

    @Test
    void mentionsStandInOrderAndOverlapOnlyWhereTheyMeanSeveral() {
        NameReader.Names names = read(
                Authority.none(),
                "U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov, the Kremlin's man, at the"
                        + " European Commission; the two ministers and Finland's president spoke of Russia's Foreign Ministry.");

        int from = 0;
        int end = 0;
        for (Mention mention : names.mentions()) {
            boolean together = mention.how() == Mention.How.GROUP && mention.from() == from && mention.to() == end;
            assertThat(together || mention.from() >= end).as(mention.toString()).isTrue();
            from = mention.from();
            end = mention.to();
        }
        assertThat(names.mentions()).hasSizeGreaterThan(6);
    }

    @Test
    void theLocaleOfTheMachineChangesNothing() {
        String text = "Sinéad Iliffe of IRELAND met İnci Işık in Istanbul. She said so.";
        NameReader.Names expected = read(Authority.none(), text);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(read(Authority.none(), text)).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void hostileTextIsReadInTime() {
        read(Authority.none(), "A ".repeat(50_000));
        read(Authority.none(), "Ivan ".repeat(50_000));
        read(Authority.none(), "the president of the ".repeat(20_000));
        read(Authority.none(), "Ivan Ivanov and he said that ".repeat(5_000));
        read(Authority.none(), "“".repeat(50_000) + "'s".repeat(50_000));
    }

    private static NameReader.Names read(Authority authority, String text) {
        return new NameReader(authority)
                .read(NameSpecificationTest.source("2025-02-20"), NameSpecificationTest.passages(text));
    }

    private static Authority authority(Authority.PersonEntry person) {
        Authority none = Authority.none();
        SortedMap<String, Authority.PersonEntry> persons = new TreeMap<>();
        persons.put(person.id(), person);
        return new Authority(
                none.settings(),
                none.editions(),
                none.sources(),
                persons,
                none.organizations(),
                none.events(),
                none.conflicts(),
                none.corrections(),
                none.notes());
    }

    private static Authority.PersonEntry person(String id, String name, String... aliases) {
        return new Authority.PersonEntry(
                id, name, List.of(aliases), "MT", List.of(), List.of(), "authority/persons/" + id + ".yaml");
    }

    private static Authority corrected(@Nullable String words, @Nullable String as) {
        Authority none = Authority.none();
        Correction correction = new Correction(
                null,
                "s",
                words,
                as,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "seen",
                "authority/corrections/one.yaml");
        return new Authority(
                none.settings(),
                none.editions(),
                none.sources(),
                none.persons(),
                none.organizations(),
                none.events(),
                none.conflicts(),
                List.of(correction),
                none.notes());
    }
}
