package briefingbook.assemble;

import briefingbook.authority.Yaml;
import briefingbook.book.Answer;
import briefingbook.book.Answer.Blank;
import briefingbook.book.Answer.Kind;
import briefingbook.book.Conflict;
import briefingbook.book.Entity;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers to the questions of the review list, each with the file that gives it, the likeliest first. */
final class Offers {

    /** How many a maintainer looks through. */
    private static final int MOST = 5;

    private final Evidence evidence;

    Offers(Evidence evidence) {
        this.evidence = evidence;
    }

    /** @param missing keys of the source's file, in the order of its schema */
    static Offer bibliography(Source source, String file, List<String> missing) {
        String seed = "seed: " + Yaml.quoted(source.seed()) + "\n";
        List<Blank> blanks = missing.stream()
                .map(field -> switch (field) {
                    case "title" -> new Blank("What is its title?", Kind.TEXT, "title: ", "");
                    case "publisher" -> new Blank("Who published it?", Kind.TEXT, "publisher: ", "");
                    default ->
                        new Blank(
                                "When was it published? A day such as 2025-02-25, or a month or year",
                                Kind.DATE,
                                "published: ",
                                "");
                })
                .toList();
        Answer typed = new Answer("type it", file, seed, blanks);
        boolean encyclopedia = source.kind() == Source.Kind.ENCYCLOPEDIA && missing.equals(List.of("publisher"));
        return encyclopedia
                ? new Offer(
                        List.of(Answer.of("Wikipedia", file, seed + "publisher: Wikipedia\n"), typed),
                        "it is an encyclopedia’s article, " + kindBy(source))
                : new Offer(List.of(typed), null);
    }

    private static String kindBy(Source source) {
        return source.basis().stream()
                .filter(basis -> basis.field().equals("kind"))
                .map(Source.Basis::by)
                .findFirst()
                .orElse("by its form");
    }

    /**
     * Those whom the sentence names, then those of the sentence before.
     *
     * @param at the correction's lines that say where
     */
    Offer speaker(Passage passage, String file, String at) {
        Map<String, String> here = voices(passage);
        Map<String, String> before = evidence.before(passage).map(this::voices).orElse(Map.of());
        Map<String, String> all = new LinkedHashMap<>(here);
        before.forEach(all::putIfAbsent);
        List<Answer> answers = new ArrayList<>();
        all.entrySet().stream()
                .limit(MOST)
                .forEach(who -> answers.add(Answer.of(who.getValue(), file, at + "speaker: " + who.getKey() + "\n")));
        answers.add(Answer.of("nobody’s words: a name, a phrase, a title", file, at + "speaker: none\n"));
        answers.add(
                new Answer("somebody else", file, at, List.of(new Blank("Who says it?", Kind.WHO, "speaker: ", ""))));
        @Nullable
        String guess = here.size() == 1
                ? "nobody else is named in the sentence"
                : here.isEmpty() && before.size() == 1 ? "nobody else is named in the sentence before" : null;
        return new Offer(answers, guess);
    }

    /** Names by id of the persons in a passage, and of its organizations where it names no person. */
    private Map<String, String> voices(Passage passage) {
        Map<String, String> persons = named(passage, Mention.Kind.PERSON);
        return persons.isEmpty() ? named(passage, Mention.Kind.ORGANIZATION) : persons;
    }

    private Map<String, String> named(Passage passage, Mention.Kind kind) {
        Map<String, String> named = new LinkedHashMap<>();
        for (Mention mention : evidence.mentions(passage)) {
            if (mention.kind() == kind) {
                name(mention).ifPresent(name -> named.putIfAbsent(mention.of(), name));
            }
        }
        return named;
    }

    private Optional<String> name(Mention mention) {
        @Nullable
        Entity entity = switch (mention.kind()) {
            case PERSON -> evidence.persons().get(mention.of());
            case ORGANIZATION -> evidence.organizations().get(mention.of());
            case COUNTRY -> evidence.countries().get(mention.of());
            case EVENT -> null;
        };
        return Optional.ofNullable(entity).map(Entity::name);
    }

    static Offer date(String file, String at) {
        return new Offer(
                List.of(
                        new Answer(
                                "a date",
                                file,
                                at,
                                List.of(new Blank(
                                        "Which date? Such as 2025-02-25, 2025-02, 2025 or 2025-03-23/2025-03-24",
                                        Kind.SPAN,
                                        "date: ",
                                        ""))),
                        Answer.of("no date: these words mean none", file, at + "date: none\n")),
                null);
    }

    static Offer samePerson(Bearer one, Bearer other, String file) {
        return new Offer(
                List.of(
                        Answer.of(
                                "one person, " + one.name(),
                                file,
                                "as: " + other.id() + "\nsame-as: " + one.id() + "\n"),
                        Answer.of("two persons", file, "as: " + other.id() + "\nnot: " + one.id() + "\n")),
                null);
    }

    /** @param claims the file's lines that say which claims */
    static Offer conflict(Conflict conflict, String file, String claims) {
        return new Offer(
                List.of(
                        Answer.of("they disagree, and it is open who is right", file, claims + "verdict: open\n"),
                        Answer.of("they disagree, and it has been settled since", file, claims + "verdict: resolved\n"),
                        Answer.of("they do not disagree", file, claims + "verdict: not-a-conflict\n")),
                conflict.by());
    }

    /** @param subject id of the event that the source is about */
    Offer response(Passage passage, String file, String claim, String subject) {
        Map<String, String> states = named(passage, Mention.Kind.COUNTRY);
        List<Answer> answers = new ArrayList<>();
        states.entrySet().stream()
                .limit(MOST)
                .forEach(state -> answers.add(Answer.of(
                        state.getValue(),
                        file,
                        claim + "response: {country: " + state.getKey() + ", event: " + subject + "}\n")));
        answers.add(new Answer(
                "another country",
                file,
                claim,
                List.of(new Blank(
                        "Which country, or EU, NATO, UN?",
                        Kind.COUNTRY,
                        "response: {country: ",
                        ", event: " + subject + "}"))));
        answers.add(Answer.of("nobody’s answer", file, claim + "response: {country: none}\n"));
        return new Offer(answers, states.size() == 1 ? "it names no other country" : null);
    }

    /** @param aliases those that the event's file has */
    static Offer eventWithoutClaims(String file, String title, List<String> aliases) {
        String known = "title: " + Yaml.quoted(title) + "\n";
        String names = String.join(
                "", aliases.stream().map(alias -> Yaml.quoted(alias) + ", ").toList());
        return new Offer(
                List.of(
                        new Answer(
                                "another name, as the seeds have it",
                                file,
                                known,
                                List.of(new Blank("What do the seeds call it?", Kind.TEXT, "aliases: [" + names, "]"))),
                        new Answer(
                                "another day",
                                file,
                                known,
                                List.of(new Blank("When was it? Such as 2025-02-18", Kind.DATE, "start: ", ""))),
                        new Answer(
                                "another place",
                                file,
                                known,
                                List.of(new Blank("Where was it?", Kind.TEXT, "place: ", ""))),
                        Answer.removal("leave it out: take its file away", file)),
                null);
    }

    /** @param file that would say who or what it is; null for a claim */
    static Offer missing(String what, String id, @Nullable String file) {
        if (file == null) {
            return Offer.NONE;
        }
        boolean event = what.equals("event");
        return new Offer(
                List.of(new Answer(
                        "it is right: write a file for " + id,
                        file,
                        "",
                        List.of(
                                event
                                        ? new Blank("What is the event called?", Kind.TEXT, "title: ", "")
                                        : new Blank("What is the person’s full name?", Kind.TEXT, "name: ", "")))),
                null);
    }

    static Offer removal(String file) {
        return new Offer(List.of(Answer.removal("take the file away", file)), null);
    }
}
