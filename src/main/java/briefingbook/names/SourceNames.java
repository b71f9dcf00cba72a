package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of one source, read in order: first who is named in full, then who and what is meant by less. */
final class SourceNames {

    private final NameReader.Lists lists;
    private final Source source;
    private final List<Page> pages = new ArrayList<>();
    private final @Nullable PartialDate date;
    /** The year that the source tells of most. */
    private final @Nullable PartialDate told;

    private final Cast cast;
    /** By passage and first word. */
    private final Map<Integer, Map<Integer, Sighting>> sightings = new HashMap<>();

    SourceNames(NameReader.Lists lists, Source source, List<Passage> passages) {
        this.lists = lists;
        this.source = source;
        for (int i = 0; i < passages.size(); i++) {
            pages.add(new Page(i, passages.get(i), lists.offices()));
        }
        this.told = mostNamedYear();
        this.date = source.published() != null ? source.published() : told;
        this.cast = new Cast(lists.directory(), date);
    }

    NameReader.Names read() {
        findNames();
        resolveNames();
        pages.forEach(StatedFacts::read);
        Organizations organizations = new Organizations();
        CountryFinder countries = new CountryFinder(organizations);
        List<Mention> mentions = new ArrayList<>();
        Surnames surnames = new Surnames(cast, lists.directory(), date);
        Tenure tenure = new Tenure(date, told);
        Titles titles = new Titles(lists, cast, date, tenure);
        Pairs pairs = new Pairs(tenure);
        Pronouns pronouns = new Pronouns();
        Ministries ministries = new Ministries(organizations);
        Corrections corrections = new Corrections(lists.authority(), lists.directory(), cast, organizations);
        for (Page page : pages) {
            surnames.read(page);
            titles.read(page);
            pairs.read(page);
            pronouns.read(page);
            titles.remember(page);
            pairs.remember(page);
            StatedFacts.read(page);
            ministries.read(page);
            countries.read(page);
            mentions.addAll(corrections.apply(source, page));
        }
        cast.all().forEach(this::placeInItsTime);
        List<Reading.NamedPerson> persons =
                new TreeMap<>(byId()).values().stream().map(Bearer::named).toList();
        List<ReviewNote> notes = new ArrayList<>(Questions.unknownPersons(source, cast, pages, mentions));
        surnames.open().stream()
                .filter(open -> !settled(open, mentions))
                .map(open -> Questions.ambiguous(source, open.page(), open.first(), open.end(), open.bearers()))
                .forEach(notes::add);
        return new NameReader.Names(mentions, persons, organizations.named(), notes);
    }

    /** Of a person who served several countries, the one served then. */
    private void placeInItsTime(Bearer bearer) {
        Directory.Entry entry = bearer.entry();
        if (entry == null || entry.country() != null) {
            return;
        }
        PartialDate when = entry.countryOn(date) != null ? date : told;
        String country = entry.countryOn(when);
        if (country != null) {
            bearer.serves(country, entry.origin() + ", for " + when);
        }
    }

    /** Whether a maintainer's correction says who is meant. */
    private static boolean settled(Surnames.Open open, List<Mention> mentions) {
        int at = open.page().words().from(open.first());
        return mentions.stream()
                .anyMatch(mention ->
                        mention.passage().equals(open.page().passage().id())
                                && mention.from() <= at
                                && at < mention.to());
    }

    private Map<String, Bearer> byId() {
        Map<String, Bearer> byId = new LinkedHashMap<>();
        cast.all().forEach(bearer -> byId.put(bearer.id(), bearer));
        return byId;
    }

    private void findNames() {
        Set<String> authors = new HashSet<>();
        source.authors().forEach(author -> authors.add(NameParts.of(author).key()));
        for (Page page : pages) {
            Map<Integer, Sighting> found = new TreeMap<>();
            for (Sighting sighting : lists.finder().find(page)) {
                boolean byline = sighting.entry() == null
                        && sighting.full()
                        && authors.contains(sighting.name().key());
                if (!byline) {
                    found.put(sighting.first(), sighting);
                }
            }
            sightings.put(page.index(), found);
        }
    }

    private void resolveNames() {
        for (Page page : pages) {
            for (Sighting sighting : of(page)) {
                if (sighting.full()) {
                    Bearer bearer = cast.named(sighting, page.text(sighting.first(), sighting.end()));
                    mention(page, sighting, bearer, Mention.How.NAME, sighting.by());
                }
            }
        }
        for (Page page : pages) {
            for (Sighting sighting : of(page)) {
                if (!sighting.full()) {
                    resolveFamilyName(page, sighting);
                }
            }
        }
    }

    private Iterable<Sighting> of(Page page) {
        return sightings.getOrDefault(page.index(), Map.of()).values();
    }

    private void resolveFamilyName(Page page, Sighting sighting) {
        List<Bearer> bearers =
                titled(page, sighting, cast.bearing(sighting.name().family()));
        if (bearers.isEmpty()) {
            bearers = cast.called(sighting.name().plain());
        }
        if (bearers.size() == 1) {
            mention(
                    page,
                    sighting,
                    bearers.get(0),
                    Mention.How.SURNAME,
                    "name of " + bearers.get(0).name() + ", named in full in this source");
            return;
        }
        if (bearers.isEmpty()) {
            Directory.Entry entry = sighting.entry() != null
                    ? sighting.entry()
                    : lists.directory().bySurname(sighting.name().family(), date);
            Bearer bearer = cast.surnamed(sighting, styled(page, sighting), entry);
            String by = entry != null
                    ? "family name of " + entry.person().name() + ", from " + entry.origin()
                    : sighting.by();
            mention(page, sighting, bearer, Mention.How.SURNAME, by);
        }
    }

    /** Those whom the title fits: {@code Mrs Carter}, {@code President Carter}. */
    private static List<Bearer> titled(Page page, Sighting sighting, List<Bearer> bearers) {
        char sex = Sex.of(sighting, page);
        Offices.Office title = sighting.title();
        List<Bearer> fit = bearers.stream()
                .filter(bearer -> sex == Sex.UNKNOWN || bearer.mayBe(sex))
                .toList();
        if (fit.size() < 2 || title == null) {
            return fit;
        }
        List<Bearer> sure = fit.stream().filter(bearer -> bearer.isSurely(sex)).toList();
        if (sure.size() == 1) {
            return sure;
        }
        List<Bearer> holders =
                fit.stream().filter(bearer -> bearer.everHeld(title.post())).toList();
        return holders.isEmpty() ? fit : holders;
    }

    /** A name that is none without its title: {@code Lord Carrington}, {@code King Salman}. */
    private static String styled(Page page, Sighting sighting) {
        Offices.Office title = sighting.title();
        boolean honour = title != null
                && page.officeEndingAt(sighting.first()) == title
                && (title.rank() == Offices.Office.Class.HONOUR
                        || Set.of("monarch", "pope").contains(title.post()));
        return honour
                ? page.text(page.startOfOffice(sighting.first()), sighting.end())
                : sighting.name().plain();
    }

    private static void mention(Page page, Sighting sighting, Bearer bearer, Mention.How how, String by) {
        char sex = Sex.of(sighting, page);
        if (sex != Sex.UNKNOWN) {
            bearer.isOfSex(sex);
        }
        page.person(sighting.first(), sighting.end(), bearer, how, by);
    }

    /** The year that the text names most often, the earliest of equals; null where it names none. */
    private @Nullable PartialDate mostNamedYear() {
        Map<Integer, Integer> years = new TreeMap<>();
        for (Page page : pages) {
            Words words = page.words();
            for (int i = 0; i < words.size(); i++) {
                if (words.form(i).length() == 4 && words.form(i).matches("(?:19[4-9]|20\\d)\\d")) {
                    years.merge(Integer.parseInt(words.form(i)), 1, Integer::sum);
                }
            }
        }
        return years.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                .map(year -> PartialDate.ofYear(year.getKey()))
                .orElse(null);
    }
}
