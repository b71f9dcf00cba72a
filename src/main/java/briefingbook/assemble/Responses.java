package briefingbook.assemble;

import briefingbook.assemble.Speakers.Speaker;
import briefingbook.authority.Authority;
import briefingbook.authority.Countries;
import briefingbook.book.Claim;
import briefingbook.book.Correction;
import briefingbook.book.CountryResponse;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what states said or did about an event.
 *
 * <p>Under a heading such as {@code Responses} or {@code What people are saying}, and in a list whose flags were lost,
 * each item is the answer of the state whose representative speaks in it, to what the document is about. Elsewhere an
 * answer is a sentence in which a state, or one who speaks for it, denies, welcomes, rejects …, or in which one is
 * quoted who speaks for a state that takes no part. Who acts in an event does not answer to it by acting.
 */
final class Responses {

    private static final PhraseList HEADINGS = PhraseList.read("response-headings.txt");
    private static final PhraseList OTHER_HEADINGS = PhraseList.read("response-headings-not.txt");
    /** Words by which an answer goes on from what was told before it, over the end of a paragraph. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\blater said\\b|^(?:In a (?:corresponding|similar|parallel) statement|In turn|Later|In reply)\\b");
    /** As many sentences back is such a thing told. */
    private static final int BACK = 4;

    private static final Pattern BODIES_OF_STATES = Pattern.compile(
            "\\b(?:Union|Nations|Organi[sz]ation|League|Community|Commission|Council|Association|Forum)\\b");

    private static final PhraseList SPEECH = PhraseList.read("speech-verbs.txt");
    private static final PhraseList VERBS = PhraseList.read("response-verbs.txt");

    private final Evidence evidence;
    private final Events.Found events;
    private final Authority authority;
    private Speakers speakers;
    private final Map<String, Event> eventById = new HashMap<>();
    /** What a source about a statement tells most of besides, by id of the source. */
    private final Map<String, String> told = new HashMap<>();

    private final Map<String, Draft> drafts = new TreeMap<>();
    private final List<ReviewNote> notes = new ArrayList<>();

    private Responses(Evidence evidence, Events.Found events, Authority authority) {
        this.evidence = evidence;
        this.events = events;
        this.authority = authority;
        this.speakers = new Speakers(evidence, null);
        events.events().forEach(event -> eventById.put(event.id(), event));
    }

    static Found find(Evidence evidence, Events.Found events, Authority authority) {
        Responses responses = new Responses(evidence, events, authority);
        evidence.sources().forEach(responses::read);
        responses.correct();
        return new Found(responses.made(), responses.notes);
    }

    /** @param responses by id */
    record Found(List<CountryResponse> responses, List<ReviewNote> notes) {}

    /** One response while its claims are gathered. */
    private static final class Draft {
        private final String country;
        private final String event;
        private final Set<String> respondents = new LinkedHashSet<>();
        private final Set<Claim.Id> claims = new LinkedHashSet<>();
        private @Nullable String by;
        private boolean inferred = true;

        private Draft(String country, String event) {
            this.country = country;
            this.event = event;
        }
    }

    private void read(Source source) {
        String main = events.mainOfSource().get(source.id());
        Event subject = main == null ? null : eventById.get(main);
        speakers = new Speakers(
                evidence, subject == null || subject.start() == null ? source.published() : subject.start());
        List<Passage> passages = evidence.passagesOf(source);
        int i = 0;
        while (i < passages.size()) {
            int end = i + 1;
            while (end < passages.size() && Evidence.sameParagraph(passages.get(i), passages.get(end))) {
                end++;
            }
            List<Passage> paragraph = passages.subList(i, end);
            if (main != null && isItem(paragraph.get(0))) {
                readItem(paragraph, main);
            } else {
                paragraph.forEach(passage -> readSentence(passage, paragraph, main));
            }
            i = end;
        }
    }

    private boolean isItem(Passage passage) {
        boolean labelled = passage.form() == Passage.Form.LIST_ITEM
                && speakers.label(passage).isPresent();
        if (passage.form() == Passage.Form.FLAG_ITEM || labelled) {
            return true;
        }
        String section = passage.section();
        return section != null
                && passage.form() != Passage.Form.FACT
                && !HEADINGS.find(section).isEmpty()
                && OTHER_HEADINGS.find(section).isEmpty();
    }

    private void readItem(List<Passage> paragraph, String main) {
        Passage head = paragraph.get(0);
        if (head.form() == Passage.Form.PARAGRAPH) {
            readParagraph(paragraph, main);
            return;
        }
        List<Speaker> found = whose(paragraph);
        boolean silent =
                found.stream().noneMatch(Speaker::person) && paragraph.stream().noneMatch(this::answers);
        if (found.isEmpty() && head.form() == Passage.Form.FLAG_ITEM) {
            ask(head, main);
        }
        for (Passage passage : silent ? List.<Passage>of() : paragraph) {
            add(
                    found,
                    passage,
                    main,
                    head.section() == null ? "an item of a list of states" : "an item under “" + head.section() + "”");
        }
    }

    /** Under a heading for answers each sentence may have its own speaker, else goes on with the last. */
    private void readParagraph(List<Passage> paragraph, String main) {
        List<Speaker> found = List.of();
        for (Passage passage : paragraph) {
            List<Speaker> own = speakers.in(passage);
            found = own.isEmpty() ? found : own;
            add(found, passage, main, "stands under “" + passage.section() + "”");
        }
    }

    /** Who answers in an item: its label, those who speak in its first sentence, else the first who can be placed. */
    private List<Speaker> whose(List<Passage> paragraph) {
        Passage head = paragraph.get(0);
        Speaker label = speakers.label(head).orElse(null);
        if (label != null) {
            return speakers.of(label, paragraph);
        }
        List<Speaker> found = speakers.in(head);
        for (Passage passage : paragraph) {
            found = found.isEmpty() ? speakers.first(passage) : found;
        }
        List<Speaker> all = new ArrayList<>(found);
        if (found.size() == 1) {
            speakers.of(found.get(0), paragraph).stream()
                    .filter(speaker -> !all.contains(speaker))
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether a state says or does something in it: to be absent is no answer. */
    private boolean answers(Passage passage) {
        return answer(passage) != null || !SPEECH.find(passage.text()).isEmpty();
    }

    private void ask(Passage passage, String main) {
        String file = "authority/corrections/response-" + passage.id().value() + ".yaml";
        evidence.claimOf(passage)
                .ifPresent(claim -> notes.add(new ReviewNote(
                        ReviewNote.Severity.WARNING,
                        "open-response",
                        "Nothing says whose answer this is: “" + start(passage.text()) + "” ("
                                + evidence.sourceOf(passage).seed() + ", paragraph " + passage.paragraph() + ").",
                        passage.id(),
                        "Write the country's code into " + file + ".",
                        file,
                        "claim: " + claim.id() + "\nresponse: {country: XX, event: " + main + "}\n")));
    }

    private static String start(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.lastIndexOf(' ', 80)) + " …";
    }

    private void readSentence(Passage passage, List<Passage> paragraph, @Nullable String main) {
        if (passage.form() == Passage.Form.FACT || evidence.claimOf(passage).isEmpty()) {
            return;
        }
        PhraseList.Found verb = answer(passage);
        List<Speaker> found = speakers.in(passage);
        boolean quoted = evidence.quotes(passage).stream().anyMatch(quote -> isWords(quote) && quote.speaker() != null);
        if (found.isEmpty() || verb == null && !quoted) {
            return;
        }
        for (Speaker speaker : found) {
            String event = about(speaker, passage, paragraph, main, verb != null);
            Event of = event == null ? null : eventById.get(event);
            if (of != null && (verb != null ? !acts(speaker, of) : isThird(speaker, of))) {
                add(
                        List.of(speaker),
                        passage,
                        of.id(),
                        verb == null
                                ? "quoted on it, and no party to it"
                                : "“" + passage.text().substring(verb.from(), verb.to()) + "”");
            }
        }
    }

    private static boolean isWords(Quote quote) {
        return quote.to() - quote.from() > 12;
    }

    private PhraseList.@Nullable Found answer(Passage passage) {
        return VERBS.find(passage.text()).stream()
                .filter(found -> evidence.quotes(passage).stream()
                        .noneMatch(quote -> quote.from() <= found.from() && found.from() < quote.to()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The event that a sentence answers to: one that it refers to, else the last of its paragraph, else the main one;
     * never a statement of its own state, nor one in which the speaker takes part.
     */
    private @Nullable String about(
            Speaker speaker, Passage passage, List<Passage> paragraph, @Nullable String main, boolean near) {
        List<String> own = told(passage, speaker);
        if (main != null && own.contains(main)) {
            return main;
        }
        if (!own.isEmpty()) {
            return own.get(0);
        }
        Event about = main == null ? null : eventById.get(main);
        String subject = about != null && about.kind() == Event.Kind.STATEMENT ? mostTold(passage, about) : main;
        String last = null;
        for (Passage before : paragraph) {
            if (before == passage) {
                break;
            }
            List<String> told = told(before, speaker);
            last = told.isEmpty() ? last : told.get(0);
        }
        if (last == null && GOES_ON.matcher(passage.text()).find()) {
            last = toldBefore(passage, speaker);
        }
        return last != null && near ? last : subject;
    }

    /** The last event told in the few sentences before it. */
    private @Nullable String toldBefore(Passage passage, Speaker speaker) {
        Passage at = passage;
        for (int i = 0; i < BACK; i++) {
            at = evidence.before(at).orElse(null);
            if (at == null) {
                return null;
            }
            List<String> told = told(at, speaker);
            if (!told.isEmpty()) {
                return told.get(0);
            }
        }
        return null;
    }

    /** What a source that is about a statement tells most of besides; the statement where it tells of nothing. */
    private String mostTold(Passage passage, Event statement) {
        return told.computeIfAbsent(passage.source(), source -> {
            Map<String, Integer> counts = new TreeMap<>();
            for (Passage each : evidence.passagesOf(evidence.source(source))) {
                evidence.claimOf(each)
                        .map(claim -> events.eventsOfClaim().getOrDefault(claim.id(), List.of()))
                        .orElse(List.of())
                        .forEach(id -> counts.merge(id, 1, Integer::sum));
            }
            counts.remove(statement.id());
            return counts.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(statement.id());
        });
    }

    private List<String> told(Passage passage, Speaker speaker) {
        List<String> told = evidence.claimOf(passage)
                .map(claim -> events.eventsOfClaim().getOrDefault(claim.id(), List.of()))
                .orElse(List.of());
        return told.stream()
                .filter(id -> {
                    Event event = Objects.requireNonNull(eventById.get(id));
                    return isAnswered(speaker, event) && !acts(speaker, event) && !isItsOwn(speaker, event);
                })
                .toList();
    }

    /** One's own state's statement is no happening to answer to, nor is one of which nobody says who took part. */
    private static boolean isAnswered(Speaker speaker, Event event) {
        boolean somebody = !event.participants().isEmpty() || !event.parties().isEmpty();
        boolean own = event.kind() == Event.Kind.STATEMENT && event.parties().contains(speaker.country());
        return somebody && !own && event.kind() != Event.Kind.ELECTION;
    }

    /** Whether the speaker takes part in the event. */
    private static boolean acts(Speaker speaker, Event event) {
        return speaker.who() != null && event.participants().contains(speaker.who());
    }

    /** Whether the event is of the speaker's own state, with nobody named: its own decision or meeting. */
    private static boolean isItsOwn(Speaker speaker, Event event) {
        return event.participants().isEmpty()
                && event.status() != Event.Status.DENIED
                && event.parties().contains(speaker.country());
    }

    private static boolean isThird(Speaker speaker, Event event) {
        return speaker.person()
                && !event.parties().contains(speaker.country())
                && !event.participants().contains(speaker.who());
    }

    private void add(List<Speaker> found, Passage passage, String event, String why) {
        Claim claim = evidence.claimOf(passage).orElse(null);
        if (claim == null) {
            return;
        }
        for (Speaker speaker : found) {
            if (Countries.name(speaker.country()).isEmpty() && isPrivate(speaker.country())) {
                continue;
            }
            Draft draft =
                    drafts.computeIfAbsent(speaker.country() + " " + event, key -> new Draft(speaker.country(), event));
            draft.claims.add(claim.id());
            if (speaker.who() != null) {
                draft.respondents.add(speaker.who());
            }
            boolean named = evidence.mentions(passage, Mention.Kind.COUNTRY).stream()
                    .anyMatch(mention -> mention.of().equals(speaker.country()));
            draft.inferred &= !named && speaker.person();
            if (draft.by == null) {
                draft.by = reason(speaker, named) + "; " + why;
            }
        }
    }

    /** Whether it is a firm, a paper or an institute: of organizations only bodies of states answer like states. */
    private boolean isPrivate(String organization) {
        Organization body = evidence.organizations().get(organization);
        return body == null || !BODIES_OF_STATES.matcher(body.name()).find();
    }

    private String reason(Speaker speaker, boolean named) {
        Person person = speaker.who() == null ? null : evidence.persons().get(speaker.who());
        if (person == null) {
            Organization body =
                    speaker.who() == null ? null : evidence.organizations().get(speaker.who());
            return "“" + (body == null ? speaker.words() : body.name()) + "” speaks";
        }
        String office = person.offices().stream()
                .filter(held -> speaker.country().equals(held.country()))
                .map(Person.Office::title)
                .findFirst()
                .orElse(null);
        String cue = office == null ? "speaks for " + nameOf(speaker.country()) : "is its " + office;
        return (named ? "" : "inferred: ") + person.name() + " " + cue;
    }

    private String nameOf(String country) {
        Organization organization = evidence.organizations().get(country);
        return organization != null
                ? organization.name()
                : Countries.name(country).orElse(country);
    }

    private void correct() {
        for (Correction correction : authority.corrections()) {
            if (correction.responseCountry() == null) {
                continue;
            }
            for (Passage passage : evidence.passages()) {
                if (correction.concerns(evidence.sourceOf(passage), passage)) {
                    evidence.claimOf(passage).ifPresent(claim -> correct(correction, passage, claim));
                }
            }
        }
    }

    private void correct(Correction correction, Passage passage, Claim claim) {
        drafts.values().forEach(draft -> draft.claims.remove(claim.id()));
        notes.removeIf(note -> passage.id().equals(note.passage()));
        String country = Objects.requireNonNull(correction.responseCountry());
        String event = correction.responseEvent() != null
                ? correction.responseEvent()
                : events.mainOfSource().get(passage.source());
        if (!country.equals("none") && event != null && eventById.containsKey(event)) {
            Draft draft = drafts.computeIfAbsent(country + " " + event, key -> new Draft(country, event));
            draft.claims.add(claim.id());
            draft.inferred = false;
            draft.by = correction.by();
            evidence.mentions(passage, Mention.Kind.PERSON).stream()
                    .map(Mention::of)
                    .filter(id -> {
                        Person person = evidence.persons().get(id);
                        return person != null && country.equals(person.country());
                    })
                    .forEach(draft.respondents::add);
        }
    }

    private List<CountryResponse> made() {
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
                .findFirst()
                .orElse(null);
        return new CountryResponse(
                EventTitle.slug(nameOf(draft.country)) + "-" + draft.event,
                draft.country,
                draft.event,
                List.copyOf(draft.respondents),
                date,
                claims.stream().map(Claim::id).toList(),
                Objects.requireNonNull(draft.by),
                draft.inferred);
    }
}
