package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the answers that running text tells.
 *
 * <p>In a chorus every state without a part in the matter answers that speaks or acts. Elsewhere an answer is a sentence in
 * which such a state welcomes, condemns, abstains …, or in which one is quoted who speaks for it, near to where the event
 * or somebody who has a part in it is named. A state that has a part answers by a word of answering, but for what its
 * speaker takes part in. What else is said for a state in the paragraph of its answer belongs to it.
 */
final class ToldAnswers {

    /** Words by which an answer goes on from what was told before it, over the end of a paragraph. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\blater said\\b|^(?:In a (?:corresponding|similar|parallel) statement|In turn|Later|In reply)\\b");

    private static final Pattern SAME_SPEAKER = Pattern.compile("(?:[\"“]|(?:He|She|It|They)\\b)");
    /** How the turns of a transcript begin: {@code QUESTION: …}; so many make one. */
    private static final Pattern TURN = Pattern.compile("(?:\\p{Lu}[\\p{Lu}.’'-]* ){0,4}\\p{Lu}[\\p{Lu}.’'-]*: ");

    private static final int TURNS = 3;
    /** As many sentences back is told what an answer goes on from. */
    private static final int BACK = 4;
    /** As many sentences back it is told what one who is quoted speaks of. */
    private static final int LINK = 2;
    /** As many sentences back in its paragraph is told what one answers to. */
    private static final int NEAR = 8;

    private final Evidence evidence;
    private final Hearing hearing;
    private final Occasions occasions;
    private final Event subject;
    private final ResponseDrafts drafts;
    /** Whether the source prints who said what: what is said there of others is a report only beside its event. */
    private final boolean transcript;

    private final Optional<Issuer> issuer;
    /** What each state answers to in a passage. */
    private final Map<Passage.Id, Map<String, Event>> answered = new HashMap<>();

    /** @param subject what the source is about */
    ToldAnswers(
            Evidence evidence,
            Source source,
            Hearing hearing,
            Occasions occasions,
            Event subject,
            ResponseDrafts drafts) {
        this.evidence = evidence;
        this.hearing = hearing;
        this.occasions = occasions;
        this.subject = subject;
        this.drafts = drafts;
        this.issuer = Issuer.of(source);
        this.transcript = source.kind() == Source.Kind.TRANSCRIPT || isTranscript(hearing.paragraphs());
    }

    private static boolean isTranscript(List<List<Passage>> paragraphs) {
        return paragraphs.stream()
                        .filter(paragraph ->
                                TURN.matcher(paragraph.get(0).text()).lookingAt())
                        .count()
                >= TURNS;
    }

    /** Reads a paragraph of running text. */
    void read(List<Passage> paragraph) {
        for (int i = 0; i < paragraph.size(); i++) {
            Passage passage = paragraph.get(i);
            if (passage.form() != Passage.Form.FACT) {
                List<Passage> before = before(paragraph, i);
                hearing.in(passage).forEach(voice -> read(voice, passage, before));
                issuer.filter(each -> hearing.in(passage).isEmpty())
                        .flatMap(each -> each.in(passage))
                        .ifPresent(voice -> readIssuer(voice, passage, before));
            }
        }
        complete(paragraph);
    }

    /**
     * Reads a paragraph of a chorus: it answers to what its section told before it began, else to the source's subject.
     *
     * @param opening what the section told before
     */
    void readChorus(List<Passage> paragraph, List<Passage> opening) {
        List<Voice> last = List.of();
        for (int i = 0; i < paragraph.size(); i++) {
            Passage passage = paragraph.get(i);
            List<Passage> before = before(paragraph, i);
            List<Voice> own = hearing.in(passage);
            boolean goesOn =
                    own.isEmpty() && SAME_SPEAKER.matcher(passage.text()).lookingAt();
            List<Voice> accepted = new ArrayList<>();
            for (Voice voice : goesOn ? last : own) {
                Event event = occasions
                        .inFront(voice, passage)
                        .or(() -> near(voice, passage, before))
                        .or(() -> occasions.opening(voice, opening))
                        .orElse(subject);
                boolean answers = voice.isAtLeast(Strength.QUOTE) || !occasions.isOwnDoing(voice, passage);
                if (answers && occasions.isThird(voice, event)) {
                    add(voice, passage, event, "one of several states that speak");
                    accepted.add(voice);
                } else if (voice.isAtLeast(Strength.ANSWER)) {
                    read(voice, passage, before);
                }
            }
            last = accepted;
        }
        complete(paragraph);
    }

    private void read(Voice voice, Passage passage, List<Passage> before) {
        boolean plain = voice.isAtLeast(Strength.ANSWER);
        boolean quoted = voice.isAtLeast(Strength.QUOTE);
        boolean hearsay = (transcript || occasions.isAtGathering(voice, passage))
                && occasions.inSentence(voice, passage).isEmpty();
        if (hearsay || !plain && !quoted) {
            return;
        }
        Event event = about(voice, passage, before);
        boolean party = plain && !Occasions.acts(voice, event) && occasions.isOfOthers(voice, event);
        if ((occasions.isThird(voice, event) || party) && (plain || isLinked(voice, passage, before, event))) {
            add(voice, passage, event, plain ? "“" + voice.cue() + "”" : "quoted on it, and no party to it");
        }
    }

    private void readIssuer(Voice voice, Passage passage, List<Passage> before) {
        Event event = about(voice, passage, before);
        if (occasions.isThird(voice, event)) {
            add(voice, passage, event, "“" + voice.cue() + "” in its own statement");
        }
    }

    private boolean isLinked(Voice voice, Passage passage, List<Passage> before, Event event) {
        return occasions.isLinked(voice, passage, event)
                || Stream.concat(before.stream(), back(passage, LINK).stream())
                        .anyMatch(each -> occasions.isLinked(voice, each, event));
    }

    /** What a sentence answers to: what is told near it, else what it goes on from, else the source's subject. */
    private Event about(Voice voice, Passage passage, List<Passage> before) {
        Optional<Event> near = near(voice, passage, before);
        if (near.isEmpty() && GOES_ON.matcher(passage.text()).find()) {
            near = occasions.last(voice, back(passage, BACK), true, each -> false);
        }
        return near.orElse(subject);
    }

    /**
     * What the sentence tells of itself; what its state answers to in the sentences before; the last that these tell. For
     * one who is merely quoted only the sentence right before counts, and nothing that it tells in passing.
     *
     * @param before the nearest first
     */
    private Optional<Event> near(Voice voice, Passage passage, List<Passage> before) {
        boolean plain = voice.isAtLeast(Strength.ANSWER);
        Optional<Event> own = occasions.inSentence(voice, passage);
        if (own.isPresent() && plain) {
            return own;
        }
        List<Passage> telling = plain || before.isEmpty() ? before : before.subList(0, 1);
        return before.stream()
                .map(each -> answered.getOrDefault(each.id(), Map.of()).get(voice.country()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> own)
                .or(() -> occasions.last(voice, telling, plain, each -> answered.containsKey(each.id())));
    }

    /** The sentences before the one with this place in the paragraph, the nearest first. */
    private static List<Passage> before(List<Passage> paragraph, int place) {
        List<Passage> before = new ArrayList<>();
        for (int i = place - 1; i >= Math.max(0, place - NEAR); i--) {
            before.add(paragraph.get(i));
        }
        return before;
    }

    private List<Passage> back(Passage passage, int sentences) {
        List<Passage> back = new ArrayList<>();
        Optional<Passage> at = evidence.before(passage);
        while (at.isPresent() && back.size() < sentences) {
            back.add(at.get());
            at = evidence.before(at.get());
        }
        return back;
    }

    private void add(Voice voice, Passage passage, Event event, String why) {
        drafts.add(List.of(voice), passage, event, why);
        answered.computeIfAbsent(passage.id(), id -> new HashMap<>()).put(voice.country(), event);
    }

    /** Adds what else is said for a state in the paragraph in which it answers. */
    private void complete(List<Passage> paragraph) {
        Map<String, Event> answers = new HashMap<>();
        for (Passage passage : paragraph) {
            answered.getOrDefault(passage.id(), Map.of()).forEach(answers::putIfAbsent);
        }
        for (Passage passage : paragraph) {
            for (Voice voice : hearing.in(passage)) {
                Event event = answers.get(voice.country());
                boolean said = answered.getOrDefault(passage.id(), Map.of()).containsKey(voice.country());
                if (event != null && !said && voice.isAtLeast(Strength.SPEECH) && !Occasions.acts(voice, event)) {
                    drafts.add(List.of(voice), passage, event, "said beside its answer");
                }
            }
        }
    }
}
