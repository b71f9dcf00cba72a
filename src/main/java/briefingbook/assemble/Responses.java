package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what states said or did about an event, source by source, and puts right what a maintainer corrects. */
final class Responses {

    private final Evidence evidence;
    private final Events.Found events;
    private final Map<String, Event> eventById = new HashMap<>();
    private final ResponseDrafts drafts;
    private final List<ReviewNote> notes = new ArrayList<>();

    private Responses(Evidence evidence, Events.Found events) {
        this.evidence = evidence;
        this.events = events;
        this.drafts = new ResponseDrafts(evidence);
        events.events().forEach(event -> eventById.put(event.id(), event));
    }

    static Found find(Evidence evidence, Events.Found events, Authority authority) {
        Responses responses = new Responses(evidence, events);
        HappeningWords words = new HappeningWords();
        evidence.sources().parallelStream()
                .flatMap(source ->
                        responses
                                .heard(source, new Occasions(evidence, events, responses.eventById, words, source))
                                .stream())
                .toList()
                .forEach(responses::read);
        authority.corrections().forEach(responses::correct);
        return new Found(responses.drafts.made(), responses.notes);
    }

    /** @param responses by id */
    record Found(List<CountryResponse> responses, List<ReviewNote> notes) {}

    /** A source that is about an event, and who speaks in it. */
    private record Heard(Source source, Occasions occasions, Event subject, Voices voices, Hearing hearing) {}

    private Optional<Heard> heard(Source source, Occasions occasions) {
        return occasions.subject().map(subject -> {
            Voices voices = new Voices(evidence, new Mandates(evidence, subject.start()));
            return new Heard(source, occasions, subject, voices, new Hearing(evidence, source, voices));
        });
    }

    private void read(Heard heard) {
        Source source = heard.source();
        Occasions occasions = heard.occasions();
        Event subject = heard.subject();
        Voices voices = heard.voices();
        Hearing hearing = heard.hearing();
        ReactionParts parts =
                new ReactionParts(evidence, source.title(), hearing, voice -> occasions.isThird(voice, subject));
        ListedAnswers listed = new ListedAnswers(evidence, hearing, voices, occasions, subject, drafts);
        ToldAnswers told = new ToldAnswers(evidence, source, hearing, occasions, subject, drafts);
        List<Passage> opening = new ArrayList<>();
        boolean chorus = false;
        String section = null;
        for (List<Passage> paragraph : hearing.paragraphs()) {
            Passage head = paragraph.get(0);
            ReactionParts.Kind kind = parts.kind(head);
            if (!Objects.equals(section, head.section())) {
                opening.clear();
                chorus = false;
            }
            section = head.section();
            chorus |= kind == ReactionParts.Kind.CHORUS;
            switch (kind) {
                case ITEM -> listed.readItem(paragraph, parts).ifPresent(notes::add);
                case HEADED -> listed.readHeaded(paragraph, parts);
                case CHORUS -> told.readChorus(paragraph, opening);
                case NONE -> told.read(paragraph);
            }
            if (!chorus) {
                opening.addAll(paragraph);
            }
        }
    }

    private void correct(Correction correction) {
        if (correction.responseCountry() == null) {
            return;
        }
        for (Passage passage : evidence.passages()) {
            if (correction.concerns(evidence.sourceOf(passage), passage)) {
                evidence.claimOf(passage).ifPresent(claim -> correct(correction, passage, claim));
            }
        }
    }

    private void correct(Correction correction, Passage passage, Claim claim) {
        drafts.remove(claim.id());
        notes.removeIf(note -> passage.id().equals(note.passage()));
        String country = Objects.requireNonNull(correction.responseCountry());
        String id = correction.responseEvent() != null
                ? correction.responseEvent()
                : events.mainOfSource().get(passage.source());
        Event event = id == null ? null : eventById.get(id);
        if (!country.equals("none") && event != null) {
            drafts.settle(country, event, passage, claim, correction.by());
        }
    }
}
