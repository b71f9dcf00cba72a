package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Reading;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What only a maintainer can say about the names of a source. */
final class Questions {

    /** How much text beside a name tells its place from others. */
    private static final int CONTEXT = 24;

    private Questions() {}

    /**
     * Persons whom neither an authority file nor the table knows and of whom the source says no country.
     *
     * @param mentions of the whole source, in reading order
     */
    static List<ReviewNote> unknownPersons(Source source, Cast cast, List<Page> pages, List<Mention> mentions) {
        Map<String, Mention> first = new HashMap<>();
        mentions.forEach(mention -> first.putIfAbsent(mention.of(), mention));
        Map<Passage.Id, Passage> passages = new HashMap<>();
        pages.forEach(page -> passages.put(page.passage().id(), page.passage()));
        List<ReviewNote> notes = new ArrayList<>();
        for (Bearer bearer : cast.all()) {
            Mention mention = first.get(bearer.id());
            Passage passage = mention == null ? null : passages.get(mention.passage());
            if (bearer.entry() == null && passage != null && bearer.named().country() == null) {
                notes.add(unknown(source, bearer.named(), passage));
            }
        }
        return notes;
    }

    private static ReviewNote unknown(Source source, Reading.NamedPerson person, Passage passage) {
        String file = "authority/persons/" + person.id() + ".yaml";
        StringBuilder text = new StringBuilder("name: " + yaml(person.name()) + "\n");
        List<String> aliases = person.forms().stream()
                .filter(form -> !form.equals(person.name()))
                .map(Questions::yaml)
                .toList();
        if (!aliases.isEmpty()) {
            text.append("aliases: [").append(String.join(", ", aliases)).append("]\n");
        }
        text.append("country: null # whom the person serves: a code such as FI\n");
        return new ReviewNote(
                ReviewNote.Severity.NOTE,
                "unknown-person",
                "\"" + person.name() + "\" is in no authority file, and no seed says whom the person serves ("
                        + place(source, passage) + ").",
                passage.id(),
                "Add " + file + " with country and office.",
                file,
                text.toString());
    }

    /** A family name that several bear, where nothing says which of them is meant. */
    static ReviewNote ambiguous(Source source, Page page, int first, int end, List<Bearer> bearers) {
        Passage passage = page.passage();
        String name = page.text(first, end);
        List<String> names = bearers.stream().map(Bearer::name).toList();
        String words = context(page, first, end);
        String file = "authority/corrections/" + Letters.slug(name) + "-" + passage.id() + ".yaml";
        return new ReviewNote(
                ReviewNote.Severity.NOTE,
                "ambiguous-name",
                "\"" + name + "\" may be " + String.join(" or ", names) + " (" + place(source, passage) + ").",
                passage.id(),
                "Say in " + file + " who is meant.",
                file,
                "source: " + yaml(source.seed()) + "\nwords: " + yaml(words) + "\nas: "
                        + bearers.get(0).id() + "\n");
    }

    private static String context(Page page, int first, int end) {
        Words words = page.words();
        String text = words.text();
        int from = text.indexOf(' ', Math.max(-1, words.from(first) - CONTEXT - 1)) + 1;
        int to = text.lastIndexOf(' ', Math.min(text.length(), words.to(end - 1) + CONTEXT));
        return text.substring(Math.min(from, words.from(first)), Math.max(to, words.to(end - 1)));
    }

    private static String place(Source source, Passage passage) {
        return source.seed() + ", " + passage.place();
    }

    private static String yaml(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
