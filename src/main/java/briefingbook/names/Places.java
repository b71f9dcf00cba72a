package briefingbook.names;

import briefingbook.authority.Authority;
import briefingbook.authority.Countries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of states, of their people and capitals, of organizations, cities and phrases: all that is no person. */
final class Places {

    /** Something that is called after a person. */
    static final Place NAMESAKE = new Place(Kind.PHRASE, "namesake", null, "");

    private final Gazetteer<Place> names = new Gazetteer<>(Words::form);

    Places(Authority authority) {
        authority.organizations().values().forEach(this::enter);
        for (Countries.CountryNames country : Countries.all()) {
            enter(country);
        }
        WordList.rows("phrases.txt").forEach(row -> add(row.get(0), new Place(Kind.PHRASE, row.get(0), null, "")));
        for (List<String> row : WordList.rows("organizations.tsv")) {
            String country = row.get(3).isEmpty() ? null : row.get(3);
            Place place = new Place(Kind.ORGANIZATION, row.get(0), country, row.get(1));
            add(row.get(1), place);
            if (!row.get(4).isEmpty()) {
                for (String alias : row.get(4).split(";")) {
                    add(alias, place);
                }
            }
        }
        WordList.rows("states.txt").forEach(row -> add(row.get(0), new Place(Kind.CITY, row.get(0), "US", "")));
        WordList.rows("cities.txt").forEach(row -> add(row.get(0), new Place(Kind.CITY, row.get(0), row.get(1), "")));
    }

    private void enter(Authority.OrganizationEntry organization) {
        Place place = new Place(Kind.ORGANIZATION, organization.id(), organization.country(), organization.name());
        add(organization.name(), place);
        organization.aliases().forEach(alias -> add(alias, place));
    }

    private void enter(Countries.CountryNames country) {
        add(country.name(), Kind.COUNTRY, country.code());
        country.aliases().forEach(alias -> add(alias, Kind.COUNTRY, country.code()));
        country.flags().forEach(flag -> add(flag, Kind.FLAG, country.code()));
        country.adjectives().forEach(adjective -> add(adjective, Kind.DEMONYM, country.code()));
        country.people().forEach(people -> add(people, Kind.DEMONYM, country.code()));
        country.capitals().forEach(capital -> add(capital, Kind.CAPITAL, country.code()));
        country.seats().forEach(seat -> add(seat, Kind.SEAT, country.code()));
    }

    private void add(String name, Kind kind, String code) {
        add(name, new Place(kind, code, code, Countries.name(code).orElse(code)));
    }

    private void add(String name, Place place) {
        names.add(name, place);
    }

    /** The longest name that begins at the word; null for none. */
    Gazetteer.@Nullable Found<Place> at(Words words, int start) {
        return names.at(words, start);
    }

    /**
     * @param id of the country or organization, or the phrase itself
     * @param country code of the state that it is or belongs to; null for none
     * @param name of the country or organization; empty for cities and phrases
     */
    record Place(Kind kind, String id, @Nullable String country, String name) {}

    enum Kind {
        COUNTRY,
        /** Letters that stand for a flag; a name in facts boxes only. */
        FLAG,
        DEMONYM,
        CAPITAL,
        SEAT,
        ORGANIZATION,
        CITY,
        PHRASE
    }
}
