package briefingbook.maintain;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.DateMention;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.maintain.Question.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a book, the most useful first: errors before warnings before notes, then those on whose answer more
 * claims depend, then in the order of the review list.
 */
public final class OpenQuestions {

    private static final Pattern ENTRY = Pattern.compile("authority/(persons|conflicts|sources)/([a-z0-9-]+)\\.yaml");
    private static final Pattern PERSON = Pattern.compile("(?m)^(?:as|same-as|not): ([a-z0-9-]+)$");

    private final Book book;
    private final Map<Passage.Id, Integer> places = new HashMap<>();
    private final Map<Passage.Id, Claim> claims = new HashMap<>();
    private final Map<Claim.Id, Claim> claimsById = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Integer> claimsOfPerson = new HashMap<>();
    private final Map<String, Integer> claimsOfSource = new HashMap<>();
    private final Map<String, Conflict> conflicts = new HashMap<>();
    private final Map<String, Passage> openings = new HashMap<>();
    private final Map<String, Integer> undated = new HashMap<>();

    private OpenQuestions(Book book) {
        this.book = book;
        book.sources().forEach(source -> sources.put(source.id(), source));
        Map<Passage.Id, Passage> passages = new HashMap<>();
        for (Passage passage : book.passages()) {
            places.put(passage.id(), places.size());
            passages.put(passage.id(), passage);
            openings.putIfAbsent(passage.source(), passage);
        }
        for (Claim claim : book.claims()) {
            claims.put(claim.passage(), claim);
            claimsById.put(claim.id(), claim);
            claim.persons().forEach(person -> claimsOfPerson.merge(person, 1, Integer::sum));
            Passage passage = passages.get(claim.passage());
            if (passage != null) {
                claimsOfSource.merge(passage.source(), 1, Integer::sum);
            }
        }
        for (DateMention date : book.dates()) {
            Passage passage = passages.get(date.passage());
            if (date.value() == null && passage != null) {
                undated.merge(passage.source(), 1, Integer::sum);
            }
        }
        book.conflicts().forEach(conflict -> conflicts.put(conflict.id(), conflict));
    }

    /** All questions of the book. */
    public static List<Question> of(Book book) {
        OpenQuestions open = new OpenQuestions(book);
        Set<String> ids = new LinkedHashSet<>();
        List<Question> questions = new ArrayList<>();
        for (ReviewNote note : book.review()) {
            questions.add(open.question(note, freeId(note, ids)));
        }
        questions.sort(
                Comparator.comparing((Question question) -> question.note().severity())
                        .thenComparing(Comparator.comparingInt(Question::claims).reversed()));
        return List.copyOf(questions);
    }

    private static String freeId(ReviewNote note, Set<String> taken) {
        String about = note.file() == null
                ? Integer.toHexString(note.message().hashCode())
                : note.file().substring(note.file().lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        int last = note.code().lastIndexOf('-') + 1;
        boolean named = last > 0 && about.startsWith(note.code().substring(last) + "-");
        String id = named ? note.code().substring(0, last) + about : note.code() + "-" + about;
        String free = id;
        for (int n = 2; !taken.add(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private Question question(ReviewNote note, String id) {
        List<Context> contexts = new ArrayList<>();
        conflict(note)
                .ifPresentOrElse(
                        conflict -> conflict.sides().forEach(side -> contexts.add(context(side.get(0)))), () -> {
                            if (note.passage() != null && places.containsKey(note.passage())) {
                                contexts.add(context(note.passage()));
                            }
                        });
        return new Question(id, note, dependent(note), contexts);
    }

    private Optional<Conflict> conflict(ReviewNote note) {
        return entry(note, "conflicts").map(conflicts::get);
    }

    /** How the source begins that a question is about as a whole. */
    private Optional<Passage> opening(ReviewNote note) {
        return entry(note, "sources").map(id -> openings.get(id));
    }

    /** The id of the authority file that a question is about. */
    private static Optional<String> entry(ReviewNote note, String folder) {
        Matcher file = ENTRY.matcher(note.file() == null ? "" : note.file());
        return file.matches() && file.group(1).equals(folder) ? Optional.of(file.group(2)) : Optional.empty();
    }

    /** How many claims depend on the answer. */
    private int dependent(ReviewNote note) {
        Optional<Conflict> conflict = conflict(note);
        if (conflict.isPresent()) {
            return conflict.get().sides().stream().mapToInt(List::size).sum();
        }
        Optional<Integer> ofPerson = entry(note, "persons").map(id -> claimsOfPerson.getOrDefault(id, 0));
        Optional<String> source = entry(note, "sources");
        if (ofPerson.isPresent()) {
            return ofPerson.get();
        }
        if (source.isPresent()) {
            Map<String, Integer> counted = note.code().equals("open-date") ? undated : claimsOfSource;
            return counted.getOrDefault(source.get(), 0);
        }
        if (note.passage() != null) {
            return 1;
        }
        Matcher persons = PERSON.matcher(note.text() == null ? "" : note.text());
        return persons.results()
                .mapToInt(person -> claimsOfPerson.getOrDefault(person.group(1), 0))
                .sum();
    }

    private Context context(Claim.Id id) {
        Claim claim = claimsById.get(id);
        if (claim == null) {
            throw new IllegalArgumentException("claim " + id);
        }
        return context(claim.passage());
    }

    private Context context(Passage.Id id) {
        int place = places.getOrDefault(id, 0);
        Passage passage = book.passages().get(place);
        Claim claim = claims.get(id);
        Source source = sources.get(passage.source());
        return new Context(
                claim == null ? null : claim.id().value(),
                source == null ? passage.source() : source.title(),
                (source == null ? "" : source.seed() + ", ") + "paragraph " + passage.paragraph() + ", sentence "
                        + passage.sentence(),
                neighbour(passage, place - 1),
                passage.text(),
                neighbour(passage, place + 1));
    }

    private @Nullable String neighbour(Passage passage, int place) {
        boolean there = place >= 0
                && place < book.passages().size()
                && book.passages().get(place).source().equals(passage.source());
        return there ? book.passages().get(place).text() : null;
    }
}
