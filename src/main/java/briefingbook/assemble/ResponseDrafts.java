package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The responses in the making: one for each state and event, with the claims that tell of it. */
final class ResponseDrafts {

    private final Evidence evidence;
    private final Map<String, Draft> drafts = new TreeMap<>();

    ResponseDrafts(Evidence evidence) {
        this.evidence = evidence;
    }

    /** One response while its claims are gathered. */
    private static final class Draft {
        private final String country;
        private final Event event;
        private final Set<String> respondents = new LinkedHashSet<>();
        private final Set<Claim.Id> claims = new LinkedHashSet<>();
        private @Nullable String by;
        private boolean inferred = true;

        private Draft(String country, Event event) {
            this.country = country;
            this.event = event;
        }
    }

    private Draft draft(String country, Event event) {
        return drafts.computeIfAbsent(country + " " + event.id(), key -> new Draft(country, event));
    }

    /** Adds what a passage tells of the answer of each voice; of organizations only bodies of states answer. */
    void add(List<Voice> voices, Passage passage, Event event, String why) {
        Claim claim = evidence.claimOf(passage).orElse(null);
        if (claim == null) {
            return;
        }
        for (Voice voice : voices) {
            if (!answers(voice.country())) {
                continue;
            }
            Draft draft = draft(voice.country(), event);
            draft.claims.add(claim.id());
            if (voice.who() != null) {
                draft.respondents.add(voice.who());
            }
            boolean named = evidence.mentions(passage).stream()
                    .anyMatch(mention -> mention.of().equals(voice.country()));
            draft.inferred &= !named && voice.person();
            if (draft.by == null) {
                draft.by = reason(voice, named) + "; " + why;
            }
        }
    }

    private boolean answers(String state) {
        Organization body = evidence.organizations().get(state);
        return Countries.name(state).isPresent() || body != null && Mandates.isBodyOfStates(body);
    }

    /** Takes a claim out of every response. */
    void remove(Claim.Id claim) {
        drafts.values().forEach(draft -> draft.claims.remove(claim));
    }

    /** Adds a claim by a maintainer's word, with the persons of the state that it mentions. */
    void settle(String country, Event event, Passage passage, Claim claim, String by) {
        Draft draft = draft(country, event);
        draft.claims.add(claim.id());
        draft.inferred = false;
        draft.by = by;
        evidence.mentions(passage, Mention.Kind.PERSON).stream()
                .map(Mention::of)
                .filter(id -> {
                    Person person = evidence.persons().get(id);
                    return person != null && country.equals(person.country());
                })
                .forEach(draft.respondents::add);
    }

    private String reason(Voice voice, boolean named) {
        Person person = voice.who() == null ? null : evidence.persons().get(voice.who());
        if (person == null) {
            Organization body =
                    voice.who() == null ? null : evidence.organizations().get(voice.who());
            return "“" + (body == null ? voice.words() : body.name()) + "” speaks";
        }
        String office = person.offices().stream()
                .filter(held -> voice.country().equals(held.country()))
                .map(Person.Office::title)
                .findFirst()
                .orElse(null);
        String cue = office == null ? "speaks for " + nameOf(voice.country()) : "is its " + office;
        return (named ? "" : "inferred: ") + person.name() + " " + cue;
    }

    private String nameOf(String country) {
        Organization organization = evidence.organizations().get(country);
        return organization != null
                ? organization.name()
                : Countries.name(country).orElse(country);
    }

    /** Those with claims, by id. */
    List<CountryResponse> made() {
        List<CountryResponse> made = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (!draft.claims.isEmpty()) {
                made.add(response(draft));
            }
        }
        made.sort(Comparator.comparing(CountryResponse::id));
        return List.copyOf(made);
    }

    private CountryResponse response(Draft draft) {
        List<Claim> claims = draft.claims.stream()
                .map(evidence::claim)
                .sorted(Comparator.comparingInt(claim -> evidence.position(claim.passage())))
                .toList();
        PartialDate date = claims.stream()
                .map(Claim::date)
                .filter(Objects::nonNull)
                .filter(day -> !isBefore(day, draft.event))
                .findFirst()
                .orElse(null);
        return new CountryResponse(
                EventTitle.slug(nameOf(draft.country)) + "-" + draft.event.id(),
                draft.country,
                draft.event.id(),
                List.copyOf(draft.respondents),
                date,
                claims.stream().map(Claim::id).toList(),
                Objects.requireNonNull(draft.by),
                draft.inferred);
    }

    /** Whether the day is too early for an answer to what was held: it is the day of something else. */
    private static boolean isBefore(PartialDate day, Event event) {
        return event.status() == Event.Status.HELD
                && event.start() != null
                && day.lastDay().isBefore(event.start().firstDay());
    }
}
