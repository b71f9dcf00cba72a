package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.ConflictEntry;
import briefingbook.authority.Authority.EventEntry;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.authority.OfficeHolders;
import briefingbook.authority.Yaml;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.ReviewNote.Severity;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The list of what needs a maintainer's judgement: where, what, and the file that settles it. */
final class Review {

    private static final String CORRECTED = "corrected in ";

    private final Evidence evidence;
    private final Authority authority;
    private final Offers offers;
    private final List<ReviewNote> notes = new ArrayList<>();

    private Review(Evidence evidence, Authority authority) {
        this.evidence = evidence;
        this.authority = authority;
        this.offers = new Offers(evidence);
    }

    /**
     * All notes of the book, each question once; by severity, code and place.
     *
     * @param others of the steps before and of this room's other rules
     */
    static List<ReviewNote> of(
            Evidence evidence, Authority authority, People people, List<Conflict> conflicts, List<ReviewNote> others) {
        Review review = new Review(evidence, authority);
        others.stream().filter(note -> !review.settled(note, people)).forEach(review.notes::add);
        evidence.sources().forEach(review::bibliography);
        evidence.passages().forEach(review::passage);
        people.likely().forEach(review::samePerson);
        conflicts.stream()
                .filter(conflict -> conflict.status() == Conflict.Status.SUGGESTED)
                .forEach(review::conflict);
        review.references();
        review.corrections();
        return review.sorted();
    }

    /** Whether a question about a person has its answer in another seed: its person was joined to one, or has a country. */
    private boolean settled(ReviewNote note, People people) {
        String file = note.file();
        if (!note.code().equals("unknown-person") || file == null || !file.startsWith("authority/persons/")) {
            return false;
        }
        String id = file.substring(file.lastIndexOf('/') + 1).replace(".yaml", "");
        @Nullable Person person = evidence.persons().get(id);
        return !people.idOf(id).equals(id) || person != null && person.country() != null;
    }

    private List<ReviewNote> sorted() {
        Map<String, ReviewNote> once = new LinkedHashMap<>();
        for (ReviewNote note : notes) {
            String about = note.file() == null ? note.message() : note.file();
            once.putIfAbsent(note.severity() + " " + note.code() + " " + about, note);
        }
        return once.values().stream()
                .sorted(Comparator.comparing(ReviewNote::severity)
                        .thenComparing(ReviewNote::code)
                        .thenComparingInt(this::position)
                        .thenComparing(ReviewNote::message))
                .toList();
    }

    private int position(ReviewNote note) {
        Passage.Id passage = note.passage();
        return passage == null ? -1 : evidence.position(passage);
    }

    private void add(
            Severity severity,
            String code,
            String message,
            Passage.@Nullable Id passage,
            String suggestion,
            @Nullable String file,
            @Nullable String text) {
        add(severity, code, message, passage, suggestion, file, text, Offer.NONE);
    }

    private void add(
            Severity severity,
            String code,
            String message,
            Passage.@Nullable Id passage,
            String suggestion,
            @Nullable String file,
            @Nullable String text,
            Offer offer) {
        notes.add(new ReviewNote(
                severity, code, message, passage, suggestion, file, text, offer.answers(), offer.guess()));
    }

    private String place(Passage passage) {
        return evidence.sourceOf(passage).seed() + ", " + passage.place();
    }

    private static String words(Passage passage, int from, int to) {
        String words = passage.text().substring(from, to);
        return words.length() <= 80 ? words : words.substring(0, words.lastIndexOf(' ', 80)) + " …";
    }

    // Sources

    private void bibliography(Source source) {
        List<String> missing = new ArrayList<>();
        if (source.basis().stream().noneMatch(basis -> basis.field().equals("title"))) {
            missing.add("title");
        }
        if (source.publisher() == null) {
            missing.add("publisher");
        }
        if (source.published() == null && source.kind() != Source.Kind.ENCYCLOPEDIA) {
            missing.add("published");
        }
        if (missing.isEmpty()) {
            return;
        }
        SourceEntry entry = authority.sources().get(source.seed());
        String file = entry == null ? "authority/sources/" + source.id() + ".yaml" : entry.file();
        String says = source.seed() + " does not say " + spoken(missing) + ".";
        add(
                Severity.WARNING,
                "missing-bibliography",
                says,
                null,
                (entry == null ? "Write " : "Add to ") + file + ": " + String.join(", ", missing) + ".",
                file,
                bibliography(source, missing),
                Offers.bibliography(source, file, missing));
    }

    private static String spoken(List<String> missing) {
        List<String> phrases = missing.stream()
                .map(field -> switch (field) {
                    case "title" -> "what its title is";
                    case "publisher" -> "who published it";
                    default -> "when it was published";
                })
                .toList();
        return phrases.size() == 1
                ? phrases.get(0)
                : String.join(", ", phrases.subList(0, phrases.size() - 1)) + " and " + phrases.get(phrases.size() - 1);
    }

    /** A file to fill in: the keys that are missing stand as comments. */
    private static String bibliography(Source source, List<String> missing) {
        StringBuilder text = new StringBuilder("seed: " + Yaml.quoted(source.seed()) + "\n");
        for (String field : missing) {
            text.append("# ").append(field).append(": ").append(field.equals("published") ? "YYYY-MM-DD" : "…");
            text.append('\n');
        }
        return text.toString();
    }

    // Passages

    private void passage(Passage passage) {
        int quoted = 0;
        for (Quote quote : evidence.quotes(passage)) {
            quoted++;
            if (quote.speaker() == null && !quote.by().startsWith(CORRECTED)) {
                openSpeaker(passage, quote, quoted);
            }
        }
        int dated = 0;
        for (DateMention date : evidence.dates(passage)) {
            dated++;
            if (date.value() == null && !date.by().startsWith(CORRECTED)) {
                openDate(passage, date, dated);
            }
        }
    }

    private void openSpeaker(Passage passage, Quote quote, int number) {
        if (quote.to() - quote.from() < 2
                || passage.text().substring(quote.from(), quote.to()).indexOf(' ') < 0) {
            return;
        }
        String words = words(passage, quote.from(), quote.to());
        String file = correction("speaker", passage, number);
        add(
                Severity.NOTE,
                "open-speaker",
                "Nobody is named as saying \"" + words + "\" (" + place(passage) + ").",
                passage.id(),
                "Write " + file + " with the speaker's id, or none where they are nobody's words.",
                file,
                at(passage, passage.text().substring(quote.from(), quote.to())) + "speaker: none\n",
                offers.speaker(passage, file, at(passage, passage.text().substring(quote.from(), quote.to()))));
    }

    private void openDate(Passage passage, DateMention date, int number) {
        Source source = evidence.sourceOf(passage);
        String words = words(passage, date.from(), date.to());
        String message = "\"" + words + "\" has no date (" + place(passage) + "): " + date.by() + ".";
        if (source.published() == null) {
            SourceEntry entry = authority.sources().get(source.seed());
            String file = entry == null ? "authority/sources/" + source.id() + ".yaml" : entry.file();
            add(
                    Severity.NOTE,
                    "open-date",
                    message,
                    passage.id(),
                    "Say in " + file + " when the source was published; its other open dates follow from that too.",
                    file,
                    bibliography(source, List.of("published")),
                    Offers.bibliography(source, file, List.of("published")));
            return;
        }
        String file = correction("date", passage, number);
        add(
                Severity.NOTE,
                "open-date",
                message,
                passage.id(),
                "Write " + file + " with the date, or none where the words are no date.",
                file,
                at(passage, passage.text().substring(date.from(), date.to())) + "date: none\n",
                Offers.date(file, at(passage, passage.text().substring(date.from(), date.to()))));
    }

    private static String correction(String kind, Passage passage, int number) {
        return "authority/corrections/" + kind + "-" + Claims.idOf(passage.id()) + (number == 1 ? "" : "-" + number)
                + ".yaml";
    }

    private static String at(Passage passage, String words) {
        return "claim: " + Claims.idOf(passage.id()) + "\nwords: " + Yaml.quoted(words) + "\n";
    }

    // Persons

    private void samePerson(People.Likely likely) {
        Bearer one = likely.one();
        Bearer other = likely.other();
        String file = "authority/corrections/" + one.id() + "-" + other.id() + ".yaml";
        add(
                Severity.NOTE,
                "same-person",
                "\"" + one.name() + "\" and \"" + other.name() + "\" may be one person.",
                null,
                "Write " + file + ": same-as makes them one, not keeps them apart and ends this question.",
                file,
                "as: " + other.id() + "\nsame-as: " + one.id() + "\n",
                Offers.samePerson(one, other, file));
    }

    // Conflicts

    private void conflict(Conflict conflict) {
        String file = "authority/conflicts/" + conflict.id() + ".yaml";
        List<Claim.Id> claims = new ArrayList<>();
        conflict.sides().forEach(claims::addAll);
        Claim first = evidence.claim(claims.get(0));
        add(
                Severity.NOTE,
                "suggested-conflict",
                conflict.question() + " " + quoted(conflict.sides().get(0)) + " against "
                        + quoted(conflict.sides().get(1)) + ".",
                first.passage(),
                "Write " + file + " with a verdict: open, resolved or not-a-conflict.",
                file,
                "question: " + Yaml.quoted(conflict.question()) + "\nclaims: [" + String.join(", ", ids(claims))
                        + "]\nverdict: open\n",
                Offers.conflict(
                        conflict,
                        file,
                        "question: " + Yaml.quoted(conflict.question()) + "\nclaims: [" + String.join(", ", ids(claims))
                                + "]\n"));
    }

    private String quoted(List<Claim.Id> side) {
        Passage passage = evidence.passageOf(evidence.claim(side.get(0)));
        return "\"" + words(passage, 0, passage.text().length()) + "\" (" + place(passage) + ")";
    }

    private static List<String> ids(List<Claim.Id> claims) {
        return claims.stream().map(Claim.Id::value).toList();
    }

    // What authority files name

    private void references() {
        Set<String> persons = new HashSet<>(evidence.persons().keySet());
        persons.addAll(authority.persons().keySet());
        OfficeHolders.all().forEach(entry -> persons.add(entry.id()));
        for (EventEntry event : authority.events().values()) {
            for (String id : new TreeSet<>(event.participants())) {
                if (!persons.contains(id)) {
                    unknown(event.file(), "participant", id, "authority/persons/" + id + ".yaml");
                }
            }
            Set<String> others = new LinkedHashSet<>(event.follows());
            others.addAll(event.precedes());
            for (String id : others) {
                if (!authority.events().containsKey(id)) {
                    unknown(event.file(), "event", id, "authority/events/" + id + ".yaml");
                }
            }
        }
        ClaimNames claims = new ClaimNames(evidence);
        for (ConflictEntry conflict : authority.conflicts().values()) {
            for (String name : new TreeSet<>(conflict.claims())) {
                if (claims.find(name).isEmpty()) {
                    unknown(conflict.file(), "claim", name, null);
                }
            }
        }
        for (Correction correction : authority.corrections()) {
            for (String name : Agreement.judged(correction)) {
                if (claims.find(name).isEmpty()) {
                    unknown(correction.file(), "claim", name, null);
                }
            }
        }
    }

    private void unknown(String file, String what, String id, @Nullable String missing) {
        add(
                Severity.WARNING,
                "unknown-reference",
                file + " names the " + what + " \"" + id + "\", which the book does not have.",
                null,
                "Correct the id in " + file + (missing == null ? "." : ", or write " + missing + "."),
                file,
                null,
                Offers.missing(what, id, missing));
    }

    private void corrections() {
        for (Correction correction : authority.corrections()) {
            if (!used(correction)) {
                add(
                        Severity.WARNING,
                        "unused-correction",
                        correction.file() + " corrects nothing: "
                                + (correction.words() == null
                                        ? "the book has nothing of what it names."
                                        : "no such passage holds \"" + correction.words() + "\"."),
                        null,
                        "Correct or remove " + correction.file() + ".",
                        correction.file(),
                        null,
                        Offers.removal(correction.file()));
            }
        }
    }

    private boolean used(Correction correction) {
        if (correction.claim() == null && correction.words() == null) {
            return correction.as() != null
                    && (evidence.persons().containsKey(correction.as())
                            || correction.sameAs() != null && evidence.persons().containsKey(correction.sameAs()));
        }
        boolean inPassage = evidence.passages().stream()
                .anyMatch(passage -> correction.concerns(evidence.sourceOf(passage), passage));
        return inPassage || correction.furniture() != null && inFurniture(correction);
    }

    private boolean inFurniture(Correction correction) {
        String words = correction.words();
        return words != null
                && evidence.sources().stream()
                        .filter(source -> correction.source() == null
                                || correction.source().equals(source.id())
                                || correction.source().equals(source.seed()))
                        .flatMap(source -> source.furniture().stream())
                        .anyMatch(furniture -> furniture.text().contains(words));
    }
}
