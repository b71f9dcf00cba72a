package briefingbook.check;

import briefingbook.book.Book;
import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.CountryResponse;
import briefingbook.book.DateMention;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that every claim cites its passage word for word, and that whatever names another thing of the book finds it. */
final class ReferenceCheck {

    private final Map<Passage.Id, Passage> passages = new HashMap<>();
    private final Set<String> sources;
    private final Set<String> claims;
    private final Set<String> conflicts;
    private final Set<String> persons;
    private final Set<String> events;
    private final Set<String> responses;
    /** Countries, and organizations that act like one. */
    private final Set<String> states;

    private final Set<String> speakers = new HashSet<>();
    private final List<ReviewNote> notes = new ArrayList<>();

    private ReferenceCheck(Book book) {
        book.passages().forEach(passage -> passages.put(passage.id(), passage));
        sources = ids(book.sources(), Source::id);
        claims = ids(book.claims(), claim -> claim.id().value());
        conflicts = ids(book.conflicts(), Conflict::id);
        persons = ids(book.persons(), Person::id);
        events = ids(book.events(), Event::id);
        responses = ids(book.responses(), CountryResponse::id);
        states = ids(book.countries(), country -> country.id());
        states.addAll(ids(book.organizations(), organization -> organization.id()));
        speakers.addAll(persons);
        speakers.addAll(states);
    }

    static List<ReviewNote> check(Book book) {
        ReferenceCheck check = new ReferenceCheck(book);
        book.passages().forEach(passage -> check.mustBe(check.sources, passage.source(), "passage " + passage.id()));
        book.sources().forEach(check::source);
        book.claims().forEach(check::claim);
        book.mentions().forEach(check::mention);
        book.quotes().forEach(check::quote);
        book.dates().forEach(check::date);
        book.persons().forEach(check::person);
        book.events().forEach(check::event);
        book.responses().forEach(check::response);
        book.conflicts().forEach(check::conflict);
        book.notes().forEach(check::note);
        return check.notes;
    }

    private static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    private void source(Source source) {
        source.derivedFrom().forEach(origin -> mustBe(sources, origin.source(), "source " + source.id()));
    }

    private void claim(Claim claim) {
        String who = "claim " + claim.id();
        for (Passage.Id citation : claim.citations()) {
            if (!passages.containsKey(citation)) {
                report(
                        "check-citation",
                        who + " " + Findings.quoted(claim.text()) + " cites " + citation + ", which is no passage");
            }
        }
        @Nullable Passage own = passages.get(claim.passage());
        if (own != null && !own.text().equals(claim.text())) {
            report(
                    "check-citation",
                    who + " says " + Findings.quoted(claim.text()) + ", and its passage "
                            + Findings.quoted(own.text()));
        }
        mustAllBe(persons, claim.persons(), who);
        mustAllBe(states, claim.countries(), who);
        mustAllBe(states, claim.organizations(), who);
        mustAllBe(events, claim.events(), who);
        mustBeClaims(claim.corroborates(), who);
        for (Claim.Contradiction contradiction : claim.conflicts()) {
            mustBeClaims(List.of(contradiction.claim()), who);
            mustBe(conflicts, contradiction.conflict(), who);
        }
        claim.gloss().forEach(gloss -> mustLieIn(claim.passage(), gloss.from(), gloss.to(), "a gloss of " + who));
    }

    private void mention(Mention mention) {
        String who = "a mention of " + mention.of();
        mustLieIn(mention.passage(), mention.from(), mention.to(), who);
        mustBe(
                switch (mention.kind()) {
                    case PERSON -> persons;
                    case COUNTRY, ORGANIZATION -> states;
                    case EVENT -> events;
                },
                mention.of(),
                "a mention in " + mention.passage());
    }

    private void quote(Quote quote) {
        mustLieIn(quote.passage(), quote.from(), quote.to(), "a quotation");
        if (quote.speaker() != null) {
            mustBe(speakers, quote.speaker(), "a quotation in " + quote.passage());
        }
    }

    private void date(DateMention date) {
        mustLieIn(date.passage(), date.from(), date.to(), "a date");
    }

    private void person(Person person) {
        person.offices().forEach(office -> mustBeClaims(office.claims(), "person " + person.id()));
    }

    private void event(Event event) {
        String who = "event " + event.id();
        mustAllBe(persons, event.participants(), who);
        mustAllBe(states, event.parties(), who);
        mustAllBe(events, event.follows(), who);
        mustAllBe(events, event.precedes(), who);
        mustBeClaims(event.claims(), who);
        mustBeClaims(event.facts().start(), who);
        mustBeClaims(event.facts().place(), who);
        event.facts().participants().values().forEach(ids -> mustBeClaims(ids, who));
        event.facts().parties().values().forEach(ids -> mustBeClaims(ids, who));
    }

    private void response(CountryResponse response) {
        String who = "response " + response.id();
        mustBe(states, response.country(), who);
        mustBe(events, response.event(), who);
        mustAllBe(speakers, response.respondents(), who);
        mustBeClaims(response.claims(), who);
    }

    private void conflict(Conflict conflict) {
        conflict.sides().forEach(side -> mustBeClaims(side, "conflict " + conflict.id()));
    }

    /** Where a note stands is the editor's word, so the advice is for the editor. */
    private void note(EditorsNote note) {
        mustBeClaims(note.citations(), "note " + note.id());
        int slash = note.on().indexOf('/');
        String id = note.on().substring(slash + 1);
        boolean found = switch (slash < 0 ? note.on() : note.on().substring(0, slash)) {
            case "book" -> true;
            case "event" -> events.contains(id);
            case "person" -> persons.contains(id);
            case "response" -> responses.contains(id);
            case "claim" -> claims.contains(id);
            case "source" -> sources.contains(id);
            default -> false;
        };
        if (!found) {
            notes.add(new ReviewNote(
                    ReviewNote.Severity.ERROR,
                    "note-on-nothing",
                    note.file() + " is about " + note.on() + ", which is not in the book.",
                    null,
                    "Correct the key on; the ids are the names of the site's pages.",
                    note.file(),
                    null));
        }
    }

    private void mustLieIn(Passage.Id passage, int from, int to, String who) {
        @Nullable Passage there = passages.get(passage);
        if (there == null) {
            report("check-references", who + " is in " + passage + ", which is no passage");
        } else if (from < 0 || from >= to || to > there.words().length()) {
            report(
                    "check-references",
                    who + " is at " + from + " to " + to + " of " + passage + ", which has "
                            + there.words().length() + " characters");
        }
    }

    private void mustBeClaims(Collection<Claim.Id> ids, String who) {
        ids.forEach(id -> mustBe(claims, id.value(), who));
    }

    private void mustAllBe(Set<String> known, List<String> ids, String who) {
        ids.forEach(id -> mustBe(known, id, who));
    }

    private void mustBe(Set<String> known, String id, String who) {
        if (!known.contains(id)) {
            report("check-references", who + " names " + id + ", which is not in the book");
        }
    }

    private void report(String code, String what) {
        notes.add(Findings.mistake(code, what));
    }
}
