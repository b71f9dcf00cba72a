package briefingbook.names;

import briefingbook.authority.Countries;
import briefingbook.authority.Yaml;
import briefingbook.book.Answer;
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
            if (bearer.entry() == null
                    && mention != null
                    && passage != null
                    && bearer.named().country() == null) {
                notes.add(unknown(source, bearer.named(), mention, passage, states(mentions, passage)));
            }
        }
        return notes;
    }

    /** Countries that the passage names, in its order. */
    private static List<String> states(List<Mention> mentions, Passage passage) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.COUNTRY
                        && mention.passage().equals(passage.id()))
                .map(Mention::of)
                .distinct()
                .toList();
    }

    private static ReviewNote unknown(
            Source source, Reading.NamedPerson person, Mention first, Passage passage, List<String> states) {
        String file = "authority/persons/" + person.id() + ".yaml";
        StringBuilder text = new StringBuilder("name: " + Yaml.quoted(person.name()) + "\n");
        List<String> aliases = person.forms().stream()
                .filter(form -> !form.equals(person.name()))
                .map(Yaml::quoted)
                .toList();
        if (!aliases.isEmpty()) {
            text.append("aliases: [").append(String.join(", ", aliases)).append("]\n");
        }
        String named = text.toString();
        text.append("country: null # whom the person serves: a code such as FI\n");
        String words = passage.text().substring(first.from(), first.to());
        return new ReviewNote(
                ReviewNote.Severity.NOTE,
                "unknown-person",
                "\"" + person.name() + "\" is in no authority file, and no seed says whom the person serves ("
                        + place(source, passage) + ").",
                passage.id(),
                "Add " + file + " with country and office.",
                file,
                text.toString(),
                bearings(
                        person.id(),
                        file,
                        named,
                        states,
                        "authority/corrections/no-person-" + Letters.slug(words) + "-" + passage.id() + ".yaml",
                        words),
                null);
    }

    /**
     * @param correction the file that says that it is no person; another for each spelling
     * @param words of the passage that name the person first
     */
    private static List<Answer> bearings(
            String id, String file, String named, List<String> states, String correction, String words) {
        List<Answer> answers = new ArrayList<>();
        for (String state : states) {
            String name = Countries.name(state).orElse(state);
            answers.add(Answer.of("serves " + name, file, named + "country: " + state + "\n"));
        }
        answers.add(new Answer(
                states.isEmpty() ? "serves a country" : "serves another country",
                file,
                named,
                List.of(new Answer.Blank("Which country, or EU, NATO, UN?", Answer.Kind.COUNTRY, "country: ", ""))));
        answers.add(Answer.of("serves no country: a reporter, a scholar, a private person", file, named));
        answers.add(new Answer(
                "is another person of the book under another name",
                "authority/corrections/same-" + id + ".yaml",
                "as: " + id + "\n",
                List.of(new Answer.Blank("Who is it?", Answer.Kind.PERSON, "same-as: ", ""))));
        answers.add(Answer.of("is no person", correction, "words: " + Yaml.quoted(words) + "\nas: none\n"));
        return answers;
    }

    /** A family name that several bear, where nothing says which of them is meant. */
    static ReviewNote ambiguous(Source source, Page page, int first, int end, List<Bearer> bearers) {
        Passage passage = page.passage();
        String name = page.text(first, end);
        List<String> names = bearers.stream().map(Bearer::name).toList();
        String words = context(page, first, end);
        String file = "authority/corrections/" + Letters.slug(name) + "-" + passage.id() + ".yaml";
        String at = "source: " + Yaml.quoted(source.seed()) + "\nwords: " + Yaml.quoted(words) + "\n";
        return new ReviewNote(
                ReviewNote.Severity.NOTE,
                "ambiguous-name",
                "\"" + name + "\" may be " + String.join(" or ", names) + " (" + place(source, passage) + ").",
                passage.id(),
                "Say in " + file + " who is meant.",
                file,
                at + "as: " + bearers.get(0).id() + "\n",
                meant(file, at, bearers),
                null);
    }

    private static List<Answer> meant(String file, String at, List<Bearer> bearers) {
        List<Answer> answers = new ArrayList<>();
        bearers.forEach(bearer -> answers.add(Answer.of(bearer.name(), file, at + "as: " + bearer.id() + "\n")));
        answers.add(new Answer(
                "somebody else", file, at, List.of(new Answer.Blank("Who is meant?", Answer.Kind.WHO, "as: ", ""))));
        answers.add(Answer.of("nobody: it is no name here", file, at + "as: none\n"));
        return answers;
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
}
