package briefingbook.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.book.Book;
import briefingbook.book.Person;
import briefingbook.book.ReviewNote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One person of those that different seeds name. */
class PeopleTest {

    @ParameterizedTest
    @CsvSource({
        "Sergei Ivanenko, Sergey Ivanenko",
        "Mike Harlow, Michael Harlow",
        "Olena Zelinsky, Olena Zelinskyy",
        "Radosław Nowak, Radoslaw Nowak",
        "J. Okafor, James Okafor",
        "Anna Maria Berg, Anna M. Berg",
        "Tom Sawyer Jr., Thomas Sawyer"
    })
    void twoSpellingsOfOneNameAreOnePersonWhereTheCountryAgrees(String one, String other) {
        Book book = Sketch.book(
                Sketch.of("north").person("one", one, "NO").says("[" + one + "|one] spoke."),
                Sketch.of("south").person("other", other, "NO").says("[" + other + "|other] spoke."));
        assertThat(book.persons()).hasSize(1);
        assertThat(book.persons().get(0).aliases()).hasSize(1);
        assertThat(book.mentions())
                .extracting(mention -> mention.of())
                .containsOnly(book.persons().get(0).id());
    }

    @Test
    void likenessOfNamesAloneJoinsNobodyButIsAskedAbout() {
        Book book = Sketch.book(
                Sketch.of("north").says("[Mike Harlow|mike-harlow] sang."),
                Sketch.of("south").says("[Michael Harlow|michael-harlow] cooked."));
        assertThat(ids(book)).containsExactly("michael-harlow", "mike-harlow");
        assertThat(book.review()).extracting(ReviewNote::code).contains("same-person");
    }

    @Test
    void twoCountriesKeepNamesakesApart() {
        Book book = Sketch.book(
                Sketch.of("north").person("steve-lund", "Steve Lund", "SE").says("[Steve Lund|steve-lund] spoke."),
                Sketch.of("south").person("steven-lund", "Steven Lund", "DK").says("[Steven Lund|steven-lund] spoke."));
        assertThat(ids(book)).containsExactly("steve-lund", "steven-lund");
    }

    @Test
    void theSameOfficeIsASecondSign() {
        Book book = Sketch.book(
                Sketch.of("north")
                        .person("steve-lund", "Steve Lund", null, "Foreign Minister")
                        .says("[Steve Lund|steve-lund] spoke."),
                Sketch.of("south")
                        .person("steven-lund", "Steven Lund", null, "Minister of Foreign Affairs")
                        .says("[Steven Lund|steven-lund] spoke."));
        assertThat(book.persons()).hasSize(1);
        assertThat(book.persons().get(0).offices()).hasSize(1);
    }

    @Test
    void companyIsASecondSign() {
        String with = " met [Ana Silva|ana-silva] and [Rui Costa|rui-costa].";
        Book book = Sketch.book(
                Sketch.of("north").says("[Steve Lund|steve-lund]" + with),
                Sketch.of("south").says("[Steven Lund|steven-lund]" + with));
        assertThat(ids(book)).hasSize(3);
    }

    @Test
    void twoOfOneSeedWhoseMiddleNamesDifferStayTwo() {
        Book book = Sketch.book(Sketch.of("north")
                .person("george-hale", "George Hale", "GB")
                .person("george-w-hale", "George W. Hale", "GB")
                .says("[George W. Hale|george-w-hale] followed his father [George Hale|george-hale]."));
        assertThat(ids(book)).containsExactly("george-hale", "george-w-hale");
    }

    @Test
    void aBareSurnameOfOneSeedFindsItsBearerInAnother() {
        Book book = Sketch.book(
                Sketch.of("north").person("ana-silva", "Ana Silva", "PT").says("[Ana Silva|ana-silva] spoke."),
                Sketch.of("south").person("silva", "Silva", "PT").says("Portugal's [Silva|silva] spoke."));
        assertThat(ids(book)).containsExactly("ana-silva");
        assertThat(book.claims()).allMatch(claim -> claim.persons().equals(List.of("ana-silva")));
    }

    @Test
    void aBareSurnameWithTwoBearersStaysByItself() {
        Book book = Sketch.book(
                Sketch.of("north")
                        .person("ana-silva", "Ana Silva", "PT")
                        .person("rui-silva", "Rui Silva", "PT")
                        .says("[Ana Silva|ana-silva] met [Rui Silva|rui-silva]."),
                Sketch.of("south").person("silva", "Silva", "PT").says("Portugal's [Silva|silva] spoke."));
        assertThat(ids(book)).containsExactly("ana-silva", "rui-silva", "silva");
    }

    @Test
    void aFileMakesTwoOneAndKeepsTwoApart() {
        Sketch north = Sketch.of("north").says("[Mike Harlow|mike-harlow] sang.");
        Sketch south = Sketch.of("south").says("[Michael Harlow|michael-harlow] cooked.");
        Book joined =
                Sketch.book(Sketch.corrected(Sketch.persons("mike-harlow", null, "michael-harlow")), north, south);
        assertThat(ids(joined)).containsExactly("michael-harlow");
        Book apart = Sketch.book(Sketch.corrected(Sketch.persons("mike-harlow", "michael-harlow", null)), north, south);
        assertThat(ids(apart)).containsExactly("michael-harlow", "mike-harlow");
        assertThat(apart.review()).extracting(ReviewNote::code).doesNotContain("same-person");
    }

    @Test
    void theCountryThatOneSeedStatesServesAllSeedsAndIsGivenWithItsWords() {
        Book book = Sketch.book(
                Sketch.of("north").says("[Ana Silva|ana-silva] spoke."),
                Sketch.of("south").person("ana-silva", "Ana Silva", "PT").says("[Ana Silva|ana-silva] spoke."));
        assertThat(book.persons().get(0).country()).isEqualTo("PT");
        assertThat(book.persons().get(0).countryBy()).contains("Ana Silva of PT");
        assertThat(book.countries()).extracting(country -> country.name()).contains("Portugal");
    }

    @Test
    void aHolderOfAnOfficeServesTheCountryOfTheDayOfPublication() {
        Book book = Sketch.book(Sketch.of("north")
                .published("2009-06-01")
                .person("hillary-clinton", "Hillary Clinton", null)
                .says("[Hillary Clinton|hillary-clinton] spoke."));
        Person person = book.persons().get(0);
        assertThat(person.country()).isEqualTo("US");
        assertThat(person.countryBy()).contains("table of office-holders").contains("2009");
    }

    @Test
    void theDaysToldBesideAPersonGoBeforeTheDayOfPublication() {
        Sketch seed =
                Sketch.of("north").published("2016-10-08").person("eduard-shevardnadze", "Eduard Shevardnadze", null);
        Book then = Sketch.book(
                seed.says("[Eduard Shevardnadze|eduard-shevardnadze] spoke on [11 October 1986|1986-10-11]."));
        assertThat(then.persons().get(0).country()).isEqualTo("SU");
    }

    @Test
    void anOfficeStatedByASeedCitesTheClaim() {
        Book book = Sketch.book(Sketch.of("north")
                .person("ana-silva", "Ana Silva", "PT", "Harbour Master")
                .says("Harbour Master [Ana Silva|ana-silva] spoke."));
        assertThat(book.persons().get(0).offices())
                .singleElement()
                .satisfies(office -> assertThat(office.claims())
                        .containsExactly(book.claims().get(0).id()));
    }

    private static List<String> ids(Book book) {
        return book.persons().stream().map(Person::id).toList();
    }
}
