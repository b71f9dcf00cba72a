package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.text.QuotationMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    private Tenure tenure;
    private final Cast cast;
    /** By passage and first word. */
    private final Map<Integer, Map<Integer, Sighting>> sightings = new HashMap<>();

    SourceNames(NameReader.Lists lists, Source source, List<Passage> passages) {
        this.lists = lists;
        this.source = source;
        QuotationMarks marks =
                QuotationMarks.of(passages.stream().map(Passage::text).toList());
        for (int i = 0; i < passages.size(); i++) {
            pages.add(new Page(i, passages.get(i), marks, lists.offices()));
        }
        this.told = mostNamedYear();
        this.date = source.published() != null ? source.published() : told;
        this.tenure = new Tenure(date, told);
        this.cast = new Cast(lists.directory(), tenure);
    }

    NameReader.Names read() {
        findNames();
        resolveNames();
        Homeland homeland = new Homeland(source, lists.places());
        pages.forEach(page -> page.label(labelOf(page)));
        Holders holders = new Holders(lists.directory(), cast, tenure);
        new Turns(lists.directory(), holders, cast, homeland, date).read(pages);
        pages.forEach(StatedFacts::read);
        Organizations organizations = new Organizations();
        CountryFinder countries = new CountryFinder(organizations);
        List<Mention> mentions = new ArrayList<>();
        Surnames surnames = new Surnames(cast, lists.directory(), tenure);
        Titles titles = new Titles(holders, homeland, tenure);
        Protagonists protagonists = new Protagonists(tenure);
        protagonists.announced(inTitle());
        Relations relations = new Relations(lists.directory(), holders, protagonists, tenure);
        Groups groups = new Groups(tenure, protagonists, holders);
        Pronouns pronouns = new Pronouns();
        Governments governments = new Governments(homeland);
        JointStatements statements = new JointStatements(organizations, protagonists, pages);
        Ministries ministries = new Ministries(organizations, homeland);
        Corrections corrections = new Corrections(lists.authority(), lists.directory(), cast, organizations);
        for (Page page : pages) {
            surnames.read(page);
            titles.read(page);
            pronouns.read(page);
            relations.read(page);
            groups.read(page);
            holders.remember(page);
            StatedFacts.read(page);
            ministries.read(page);
            governments.read(page);
            statements.read(page);
            countries.read(page);
            mentions.addAll(corrections.apply(source, page));
        }
        cast.all().forEach(this::placeInItsTime);
        cast.all().forEach(bearer -> placeInItsSection(bearer, homeland));
        List<Reading.NamedPerson> persons =
                new TreeMap<>(byId()).values().stream().map(Bearer::named).toList();
        List<ReviewNote> notes = new ArrayList<>(Questions.unknownPersons(source, cast, pages, mentions));
        surnames.open().stream()
                .filter(open -> !settled(open, mentions) && !corrections.silences(source, open.page(), open.first()))
                .map(open -> Questions.ambiguous(source, open.page(), open.first(), open.end(), open.bearers()))
                .forEach(notes::add);
        return new NameReader.Names(mentions, persons, organizations.named(), notes);
    }

    /** Whom the source's title names, by full or family name. */
    private Set<Bearer> inTitle() {
        Set<Bearer> named = new LinkedHashSet<>();
        Words words = new Words(source.title());
        for (int i = 0; i < words.size(); i++) {
            if (words.capital(i)) {
                List<Bearer> bearers = cast.bearing(Letters.surname(words.form(i)));
                (bearers.size() == 1
                                ? bearers
                                : bearers.stream().filter(tenure::leads).toList())
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** The state that an item begins with: {@code Kenya: …}, for all passages of its paragraph. */
    private @Nullable String labelOf(Page page) {
        int first = page.index();
        while (first > 0 && pages.get(first).passage().sentence() > 1) {
            first--;
        }
        Page opening = pages.get(first);
        Page.PlaceMark place = opening.placeAt(0);
        boolean labelled = place != null
                && place.place().country() != null
                && opening.passage().paragraph() == page.passage().paragraph()
                && opening.passage().text().startsWith(":", opening.words().to(place.end() - 1));
        return labelled && place != null ? place.place().country() : null;
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

    /** Of a person of whom nothing else is said, the state of the section or item where it is named first and acts. */
    private void placeInItsSection(Bearer bearer, Homeland homeland) {
        Page page = pages.get(bearer.firstPassage());
        boolean acts = page.persons().stream()
                .anyMatch(mark -> mark.bearer() == bearer
                        && (page.officeEndingAt(mark.first()) != null
                                || Roles.subject(page, mark.first(), mark.end())));
        String section = homeland.section(page);
        if (bearer.country() == null && acts && section != null) {
            bearer.serves(
                    section, "named in a section on " + Countries.name(section).orElse(section));
        }
        if (bearer.country() == null && homeland.publisher() != null && bearer.isOfficial()) {
            bearer.serves(homeland.publisher(), "an office in a statement by " + source.publisher());
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
        tenure = tenure.of(cast.all());
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
            Directory.Entry entry = listed(sighting);
            Bearer bearer = cast.surnamed(sighting, styled(page, sighting), entry);
            String by = entry != null
                    ? "family name of " + entry.person().name() + ", from " + entry.origin()
                    : sighting.by();
            mention(page, sighting, bearer, Mention.How.SURNAME, by);
            return;
        }
        page.release(sighting.first(), sighting.end());
    }

    /** Whom the directory knows by the family name, by its title first. */
    private Directory.@Nullable Entry listed(Sighting sighting) {
        if (sighting.entry() != null) {
            return sighting.entry();
        }
        String family = sighting.name().family();
        Offices.Office title = sighting.title();
        Directory.Entry holder = title == null ? null : lists.directory().bySurname(family, title.post(), date);
        return holder != null ? holder : lists.directory().bySurname(family, date);
    }

    /** Those whom the title fits: {@code Mrs Carter}, {@code President Carter}. */
    private List<Bearer> titled(Page page, Sighting sighting, List<Bearer> bearers) {
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
        List<Bearer> left = holders.isEmpty() ? fit : holders;
        List<Bearer> leaders = left.stream().filter(tenure::leads).toList();
        return leaders.size() == 1 ? leaders : left;
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
