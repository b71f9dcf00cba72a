package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Book;
import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.Imprint;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import briefingbook.book.Reading;
import briefingbook.book.Source;
import briefingbook.text.TracedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One seed as it comes out of the reading, drawn in a line: {@code [Ana Silva|ana-silva] met [him|rui-costa] in
 * [Lisbon|PT] [on Friday|2024-05-03]}. What is in capitals is a country's code, with {@code ~} before it an adjective's,
 * with {@code #} an organization, what is a date a date; {@code <words|ana-silva>} is a quotation and {@code <words|>} one
 * whose speaker is open.
 */
final class Sketch {

    private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([^\\]]*)\\]|<([^<>|]+)\\|([^<>]*)>");
    private static final Pattern PRONOUN = Pattern.compile("(?i)he|she|him|her|his|they");

    private final String id;
    private @Nullable PartialDate published;
    private String title;
    private String publisher;
    private Source.Kind kind = Source.Kind.NEWS;
    private @Nullable String section;
    private Passage.Form form = Passage.Form.PARAGRAPH;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final Map<String, Reading.NamedPerson> persons = new TreeMap<>();
    private final Map<String, Reading.NamedOrganization> organizations = new TreeMap<>();
    private int paragraph;
    private int sentence;

    private Sketch(String id) {
        this.id = id;
        this.title = id;
        this.publisher = "The " + id;
    }

    static Sketch of(String id) {
        return new Sketch(id);
    }

    /**
     * Several seeds: {@code @ north 2024-05-01} begins one, {@code + ana-silva | Ana Silva | PT | Harbour Master} names a
     * person of it with country and office, {@code - } begins a line of a facts box, every other line is a sentence.
     */
    static List<Sketch> seeds(String drawn) {
        List<Sketch> seeds = new ArrayList<>();
        for (String line : drawn.strip().split("\n")) {
            String[] words = line.split(" ");
            if (line.startsWith("@ ")) {
                seeds.add(of(words[1]));
                if (words.length > 2) {
                    seeds.get(seeds.size() - 1).published(words[2]);
                }
                continue;
            }
            if (seeds.isEmpty()) {
                seeds.add(of("north"));
            }
            Sketch seed = seeds.get(seeds.size() - 1);
            if (line.startsWith("+ ")) {
                String[] parts = line.substring(2).split(" \\| ");
                seed.person(parts[0], parts[1], parts[2], Arrays.copyOfRange(parts, 3, parts.length));
            } else if (line.startsWith("- ")) {
                seed.as(Passage.Form.FACT).says(line.substring(2)).as(Passage.Form.PARAGRAPH);
            } else {
                seed.says(line);
            }
        }
        return seeds;
    }

    Sketch published(String date) {
        published = new PartialDate(date);
        return this;
    }

    Sketch titled(String words) {
        title = words;
        return this;
    }

    Sketch publisher(String name) {
        publisher = name;
        return this;
    }

    Sketch kind(Source.Kind of) {
        kind = of;
        return this;
    }

    Sketch under(String heading) {
        section = heading;
        return this;
    }

    Sketch as(Passage.Form of) {
        form = of;
        return this;
    }

    /** A person with the name that the seed gives, and what it says of the country and an office. */
    Sketch person(String person, String name, @Nullable String country, String... offices) {
        Passage.Id first = new Passage.Id("p-" + id.replaceAll("[^a-z0-9]", "") + "1");
        persons.put(
                person,
                new Reading.NamedPerson(
                        person,
                        name,
                        List.of(name),
                        country,
                        country == null ? null : "\"" + name + " of " + country + "\"",
                        Arrays.stream(offices)
                                .map(title -> new Reading.StatedOffice(title, country, first, "\"" + title + "\""))
                                .toList()));
        return this;
    }

    /** One sentence, a paragraph of its own. */
    Sketch says(String drawn) {
        paragraph++;
        sentence = 0;
        return adds(drawn);
    }

    /** One more sentence of the paragraph. */
    Sketch adds(String drawn) {
        sentence++;
        Passage.Id passage = new Passage.Id("p-" + id.replaceAll("[^a-z0-9]", "") + (passages.size() + 1));
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(drawn);
        int at = 0;
        while (mark.find()) {
            text.append(drawn, at, mark.start());
            int from = text.length();
            if (mark.group(1) != null) {
                text.append(mark.group(1));
                mention(passage, from, mark.group(1), mark.group(2));
            } else {
                text.append('“').append(mark.group(3)).append('”');
                String speaker = mark.group(4).isEmpty() ? null : mark.group(4);
                quotes.add(new Quote(passage, from + 1, text.length() - 1, speaker, "drawn"));
            }
            at = mark.end();
        }
        text.append(drawn.substring(at));
        passages.add(new Passage(
                passage,
                id,
                section,
                paragraph,
                sentence,
                TracedText.of(text.toString(), 1000 * passages.size()),
                form));
        return this;
    }

    private void mention(Passage.Id passage, int from, String words, String of) {
        int to = from + words.length();
        if (PartialDate.isDate(of) || of.isEmpty()) {
            dates.add(new DateMention(passage, from, to, of.isEmpty() ? null : new PartialDate(of), "drawn"));
            return;
        }
        if (of.startsWith("#")) {
            String id = of.substring(1);
            organizations.putIfAbsent(id, new Reading.NamedOrganization(id, words, List.of(words), null));
            mentions.add(new Mention(passage, from, to, id, Mention.Kind.ORGANIZATION, Mention.How.NAME, "drawn"));
            return;
        }
        if (of.startsWith("~")) {
            mentions.add(new Mention(
                    passage, from, to, of.substring(1), Mention.Kind.COUNTRY, Mention.How.DEMONYM, "drawn"));
            return;
        }
        boolean country = of.equals(of.toUpperCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(words.charAt(0));
        Mention.How how = PRONOUN.matcher(words).matches()
                ? Mention.How.PRONOUN
                : words.startsWith("the ") || !capital
                        ? Mention.How.TITLE
                        : country || words.contains(" ") ? Mention.How.NAME : Mention.How.SURNAME;
        mentions.add(
                new Mention(passage, from, to, of, country ? Mention.Kind.COUNTRY : Mention.Kind.PERSON, how, "drawn"));
        if (!country && how == Mention.How.NAME) {
            persons.putIfAbsent(of, new Reading.NamedPerson(of, words, List.of(words), null, null, List.of()));
        }
    }

    Reading reading() {
        Source source = new Source(
                id,
                id + ".txt",
                "0".repeat(64),
                id.substring(0, 2).toUpperCase(Locale.ROOT),
                title,
                publisher,
                List.of(),
                published,
                kind,
                null,
                "en",
                "UTF-8",
                new Source.Rights("", Source.Display.EXCERPTS),
                List.of(),
                Source.Parts.NONE,
                List.of(new Source.Basis("title", "drawn")),
                false);
        return new Reading(
                source,
                passages,
                mentions,
                dates,
                quotes,
                List.copyOf(persons.values()),
                List.copyOf(organizations.values()),
                List.of());
    }

    /** The book of these seeds without any authority file. */
    static Book book(Sketch... seeds) {
        return book(Authority.none(), seeds);
    }

    static Book book(Authority authority, Sketch... seeds) {
        Imprint imprint = new Imprint("Drawn", "", null, null, null, "", "en", "", "", "", List.of(), "test");
        return BookAssembler.assemble(
                Arrays.stream(seeds).map(Sketch::reading).toList(), authority, imprint, List.of());
    }

    static Authority corrected(Correction... corrections) {
        Authority none = Authority.none();
        return new Authority(
                none.settings(),
                none.editions(),
                none.sources(),
                none.persons(),
                none.organizations(),
                none.events(),
                none.conflicts(),
                List.of(corrections),
                List.of());
    }

    /** A correction of two persons. */
    static Correction persons(String as, @Nullable String not, @Nullable String sameAs) {
        return new Correction(
                null,
                null,
                null,
                as,
                null,
                null,
                null,
                null,
                null,
                null,
                not,
                sameAs,
                null,
                "authority/corrections/a.yaml");
    }
}
