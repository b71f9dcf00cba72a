package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads answers where they are listed: an item of a list of states is the answer of one state, a paragraph under a heading
 * for answers that of each state which speaks in it. They answer to what the source is about, or to what a sentence puts
 * in front.
 */
final class ListedAnswers {

    private static final PhraseList ABSENT = PhraseList.read("absent-words.txt");

    private static final int QUOTED = 80;

    private final Evidence evidence;
    private final Hearing hearing;
    private final Voices voices;
    private final Occasions occasions;
    private final Event subject;
    private final ResponseDrafts drafts;

    /** @param subject what the source is about */
    ListedAnswers(
            Evidence evidence,
            Hearing hearing,
            Voices voices,
            Occasions occasions,
            Event subject,
            ResponseDrafts drafts) {
        this.evidence = evidence;
        this.hearing = hearing;
        this.voices = voices;
        this.occasions = occasions;
        this.subject = subject;
        this.drafts = drafts;
    }

    /** Reads an item of a list; what is returned asks whose answer it is where nothing tells. */
    Optional<ReviewNote> readItem(List<Passage> item, ReactionParts parts) {
        Passage head = item.get(0);
        ReactionParts.Label label = parts.labelOf(head).orElse(null);
        List<Voice> whose = label == null ? whose(item) : labelled(item, label);
        boolean silent = whose.stream().noneMatch(Voice::person)
                && item.stream().noneMatch(hearing::isSpoken)
                && !ABSENT.find(head.text()).isEmpty();
        String why = head.section() == null ? "an item of a list of states" : "an item under “" + head.section() + "”";
        for (Passage passage : silent ? List.<Passage>of() : item) {
            List<Voice> others = label == null || !isBody(label.state()) ? others(passage, whose) : List.of();
            add(others.isEmpty() ? whose : others, passage, why);
        }
        boolean open = whose.isEmpty() && head.form() == Passage.Form.FLAG_ITEM;
        return open ? question(head) : Optional.empty();
    }

    private boolean isBody(String state) {
        return evidence.organizations().containsKey(state) || Places.BODIES.contains(state);
    }

    /** Under a label everybody who speaks speaks for the state that it names. */
    private List<Voice> labelled(List<Passage> item, ReactionParts.Label label) {
        Map<String, Voice> found = new LinkedHashMap<>();
        for (Passage passage : item) {
            int from = passage == item.get(0) ? label.to() : 0;
            voices.of(label.state(), passage, from).forEach(voice -> found.putIfAbsent(voice.key(), voice));
        }
        String words = item.get(0).text().substring(0, label.to());
        return found.isEmpty() ? List.of(Voice.ofState(label.state(), words)) : List.copyOf(found.values());
    }

    /** Who answers in an item without a label: those who speak in its first sentences, else who is named first. */
    private List<Voice> whose(List<Passage> item) {
        List<Voice> found = List.of();
        for (Passage passage : item) {
            found = found.isEmpty() ? hearing.in(passage) : found;
            found = found.isEmpty() ? voices.first(passage) : found;
        }
        Map<String, Voice> all = new LinkedHashMap<>();
        found.forEach(voice -> all.put(voice.key(), voice));
        Set<String> states = Hearing.states(found);
        if (states.size() == 1) {
            item.stream()
                    .flatMap(passage -> hearing.in(passage).stream())
                    .filter(voice -> voice.person() && states.contains(voice.country()))
                    .forEach(voice -> all.putIfAbsent(voice.key(), voice));
        }
        return List.copyOf(all.values());
    }

    /** Another state that answers in a later sentence of an item. */
    private List<Voice> others(Passage passage, List<Voice> whose) {
        Set<String> states = Hearing.states(whose);
        return hearing.in(passage).stream()
                .filter(voice -> voice.isAtLeast(Strength.ANSWER) && !states.contains(voice.country()))
                .toList();
    }

    /** Reads a paragraph: each sentence may have its own speaker, else goes on with the last. */
    void readHeaded(List<Passage> paragraph, ReactionParts parts) {
        List<Voice> last = parts.labelOf(paragraph.get(0))
                .map(label -> List.of(
                        Voice.ofState(label.state(), "" + paragraph.get(0).section())))
                .orElse(List.of());
        for (Passage passage : paragraph) {
            List<Voice> own = hearing.in(passage).stream()
                    .filter(voice -> !parts.isOfOthers(passage, voice.country())
                            || voice.isAtLeast(Strength.ANSWER) && occasions.isThird(voice, subject))
                    .toList();
            boolean another = own.isEmpty() && voices.namesSomebody(passage);
            last = another ? List.of() : own.isEmpty() ? last : own;
            add(last, passage, "stands under “" + passage.section() + "”");
        }
    }

    private void add(List<Voice> whose, Passage passage, String why) {
        if (!whose.isEmpty()) {
            drafts.add(whose, passage, occasions.inFront(whose.get(0), passage).orElse(subject), why);
        }
    }

    private Optional<ReviewNote> question(Passage passage) {
        String file = "authority/corrections/response-" + passage.id().value() + ".yaml";
        return evidence.claimOf(passage).map(claim -> {
            Offer offer = new Offers(evidence).response(passage, file, "claim: " + claim.id() + "\n", subject.id());
            return new ReviewNote(
                    ReviewNote.Severity.WARNING,
                    "open-response",
                    "Nothing says whose answer this is: “" + start(passage.text()) + "” ("
                            + evidence.sourceOf(passage).seed() + ", paragraph " + passage.paragraph() + ").",
                    passage.id(),
                    "Write the country's code into " + file + ".",
                    file,
                    "claim: " + claim.id() + "\nresponse: {country: XX, event: " + subject.id() + "}\n",
                    offer.answers(),
                    offer.guess());
        });
    }

    private static String start(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, text.lastIndexOf(' ', QUOTED)) + " …";
    }
}
