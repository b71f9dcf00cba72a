package briefingbook.assemble;

import briefingbook.assemble.Parts.Part;
import briefingbook.assemble.Parts.Verb;
import briefingbook.assemble.Voice.Strength;
import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks or acts in a sentence, and for which state.
 *
 * <p>In each part of the sentence those speak whom its quotation belongs to, else the persons who are its subject, else
 * the states. One who serves no known state and is introduced by an office alone ({@code Its spokesman, A}) serves the
 * state in whose capital it happens, else the one that spoke last.
 */
final class Voices {

    private static final PhraseList INSTITUTIONS = PhraseList.read("state-voices.txt");

    private static final PhraseList CAPITALS = PhraseList.of(Countries.all().stream()
            .filter(country -> !Places.BODIES.contains(country.code()))
            .flatMap(country -> country.capitals().stream().map(capital -> capital + " = " + country.code()))
            .toList());

    /** A name of a list goes on behind another: {@code A, B's C and D}. */
    private static final Pattern LISTED = Pattern.compile("(?:,| and|, and|,? as well as)(?: [\\p{L}’'.-]+){0,7} ?");

    private static final Set<String> TITLE_WORDS = Set.of(
            "and",
            "as",
            "well",
            "the",
            "of",
            "for",
            "his",
            "her",
            "their",
            "its",
            "prime",
            "foreign",
            "deputy",
            "vice",
            "chief",
            "general",
            "defence",
            "defense",
            "interior",
            "counterpart",
            "colleague",
            "secretary",
            "chair",
            "commissioner",
            "high",
            "special",
            "acting");

    private static final Pattern LISTED_STATE =
            Pattern.compile(",? ?(?:and )?(?:the )?|, as well as (?:the )?[\\p{Ll} ]{0,30}");

    /** How one is introduced by an office alone: {@code Its spokesman, A}; {@code spokesman A}. */
    private static final Pattern INTRODUCED =
            Pattern.compile("(?:^|[\\s,;“”\"])(?:(?i:its|his|her|their) )?(?:[\\p{L}’'-]+,? ){1,4}$");

    private static final int INTRODUCTION = 60;

    private static final Pattern HEAD = Pattern.compile("(?:In|At|From) ");
    private static final String CAME = " came ";
    private static final String ON_BEHALF_OF = "on behalf of ";
    /** As long at most is an article with its blank. */
    private static final int ARTICLE = 4;

    private static final int FIRST_WORDS = 8;
    private static final int VERY_FIRST_WORDS = 4;
    /** The first words of a part stand within so many characters. */
    private static final int FIRST = 160;

    private final Evidence evidence;
    private final Mandates mandates;
    private final Parts parts;
    private final Subjects subjects;

    Voices(Evidence evidence, Mandates mandates) {
        this.evidence = evidence;
        this.mandates = mandates;
        this.parts = new Parts(evidence);
        this.subjects = new Subjects();
    }

    /**
     * Those who speak in the passage, in its order; empty where none can be told.
     *
     * @param before the state that spoke in the sentence before; null where none or several did
     * @param topic whether that sentence was about the state alone: {@code Turku was relieved.}
     */
    List<Voice> in(Passage passage, @Nullable String before, boolean topic) {
        Map<String, Voice> found = new LinkedHashMap<>();
        Context context = new Context(before, topic);
        for (Part part : parts.of(passage, 0)) {
            List<Voice> own = in(passage, part, context);
            own.forEach(voice -> found.merge(voice.key(), voice, Voice::orStronger));
            represented(passage, part).forEach(voice -> found.merge(voice.key(), voice, Voice::orStronger));
            context = own.isEmpty()
                    ? context
                    : new Context(own.get(0).country(), own.stream().noneMatch(Voice::person));
        }
        return found.values().stream()
                .map(voice -> found.values().stream()
                        .filter(other -> other.country().equals(voice.country()))
                        .reduce(voice, Voice::asStrongAs))
                .toList();
    }

    /**
     * @param state that spoke last; null where it is not known
     * @param topic whether it spoke through nobody
     */
    private record Context(@Nullable String state, boolean topic) {}

    private List<Voice> in(Passage passage, Part part, Context before) {
        if (part.from() > 0 && part.strength() == Strength.BARE) {
            return List.of();
        }
        List<Mention> named = subjects.of(passage, part);
        List<Voice> persons = persons(passage, part, named, before);
        if (part.quotes().stream().anyMatch(quote -> quote.speaker() != null)) {
            boolean joint = persons.stream().anyMatch(voice -> isSpeaker(part.quotes(), voice));
            return joint ? persons : quoted(passage, part, before);
        }
        boolean somebody = named.stream().anyMatch(mention -> mention.kind() == Mention.Kind.PERSON);
        return somebody ? persons : states(passage, part, named);
    }

    /** The states on whose behalf somebody else speaks in the part. */
    private List<Voice> represented(Passage passage, Part part) {
        int behalf = passage.text().substring(part.from(), part.verb()).indexOf(ON_BEHALF_OF);
        if (behalf < 0) {
            return List.of();
        }
        int from = part.from() + behalf + ON_BEHALF_OF.length();
        return listed(passage, part, mention -> mention.from() >= from && mention.from() <= from + ARTICLE);
    }

    private static boolean isSpeaker(List<Quote> quotes, Voice voice) {
        return quotes.stream()
                .anyMatch(quote -> quote.speaker() != null && quote.speaker().equals(voice.who()));
    }

    private List<Voice> quoted(Passage passage, Part part, Context before) {
        Map<String, Voice> found = new LinkedHashMap<>();
        for (Quote quote : part.quotes()) {
            String who = quote.speaker();
            if (who == null || found.containsKey(who)) {
                continue;
            }
            Mention person = part.mentions().stream()
                    .filter(mention -> mention.kind() == Mention.Kind.PERSON
                            && mention.of().equals(who))
                    .findFirst()
                    .orElse(null);
            Optional<String> state = person == null ? mandates.of(who) : state(passage, person, before);
            state.ifPresent(country -> found.put(who, voice(passage, part, country, who, name(who))));
        }
        return List.copyOf(found.values());
    }

    private String name(String id) {
        Person person = evidence.persons().get(id);
        return person == null ? id : person.name();
    }

    /** The persons who speak together: the first before the verb, and whoever is listed with him. */
    private List<Voice> persons(Passage passage, Part part, List<Mention> named, Context before) {
        List<Voice> found = new ArrayList<>();
        List<Mention> speaking = named.stream()
                .filter(mention -> isAttribution(passage, part, mention))
                .findFirst()
                .map(List::of)
                .orElse(named);
        Mention last = null;
        for (Mention mention : speaking) {
            boolean person = mention.kind() == Mention.Kind.PERSON;
            if (person && (last == null || isListed(passage, last, mention))) {
                state(passage, mention, before)
                        .ifPresent(country ->
                                found.add(voice(passage, part, country, mention.of(), words(passage, mention))));
                last = mention;
            }
        }
        return found;
    }

    /** Whether the speaker is put behind what is said: {@code The road is long, minister A said}. */
    private static boolean isAttribution(Passage passage, Part part, Mention mention) {
        String text = passage.text();
        int comma = text.lastIndexOf(", ", mention.from());
        return mention.kind() == Mention.Kind.PERSON
                && comma > part.from()
                && part.verb() - mention.to() == 1
                && Parts.isLead(text.substring(comma + 2, mention.from()));
    }

    private static boolean isListed(Passage passage, Mention last, Mention next) {
        String text = passage.text();
        String gap = last.to() <= next.from() ? text.substring(last.to(), next.from()) : "";
        return LISTED.matcher(gap).matches()
                && PhraseList.words(gap).stream()
                        .allMatch(word -> TITLE_WORDS.contains(word.folded())
                                || Character.isUpperCase(gap.charAt(word.from()))
                                || INSTITUTIONS.valueOf(word.folded()).isPresent());
    }

    /** The state for which a person speaks. */
    private Optional<String> state(Passage passage, Mention mention, Context before) {
        Optional<String> own = mandates.of(passage, mention);
        Person person = evidence.persons().get(mention.of());
        if (own.isPresent() || person == null || person.country() != null) {
            return own;
        }
        String text = passage.text();
        String lead = text.substring(Math.max(0, mention.from() - INTRODUCTION), mention.from());
        boolean introduced = INTRODUCED.matcher(lead).find()
                && INSTITUTIONS.find(lead).stream().anyMatch(found -> lead.length() - found.to() <= 2);
        boolean named = before.topic() && mention.how() == Mention.How.NAME;
        return !introduced && !named || mandates.isPrivate(passage, mention, person)
                ? Optional.empty()
                : capitalIn(text.substring(0, mention.from()))
                        .filter(found ->
                                HEAD.matcher(text.substring(0, found.from())).matches())
                        .map(PhraseList.Found::value)
                        .or(() -> Optional.ofNullable(before.state()));
    }

    /** States that speak themselves or through an office: all of a list, else the first; else a capital's. */
    private List<Voice> states(Passage passage, Part part, List<Mention> named) {
        Set<Mention> subject = new HashSet<>(named);
        int front = subjects.front(passage, part);
        List<Voice> found = listed(
                passage,
                part,
                mention -> subject.contains(mention)
                        && (mention.from() > part.verb() || isEarly(passage, part, front, mention)));
        return found.isEmpty() ? capital(passage, part) : found;
    }

    /** The first state of which this holds, and those listed with it. */
    private List<Voice> listed(Passage passage, Part part, Predicate<Mention> first) {
        List<Voice> found = new ArrayList<>();
        Mention last = null;
        for (Mention mention : part.mentions()) {
            boolean next = last == null
                    ? first.test(mention)
                    : last.to() <= mention.from()
                            && LISTED_STATE
                                    .matcher(passage.text().substring(last.to(), mention.from()))
                                    .matches();
            if (mention.kind() != Mention.Kind.PERSON && next) {
                Optional<String> state = mandates.of(passage, mention);
                state.ifPresent(
                        country -> found.add(voice(passage, part, country, mention.of(), words(passage, mention))));
                last = state.isPresent() ? mention : last;
            }
        }
        return found;
    }

    /** Whether a state stands among the first words of the part: with no verb to follow, the very first. */
    private static boolean isEarly(Passage passage, Part part, int front, Mention mention) {
        int start = front > mention.from() ? part.from() : front;
        int most = part.verbs().isEmpty() ? VERY_FIRST_WORDS : FIRST_WORDS;
        return mention.from() - start < FIRST
                && PhraseList.words(passage.text().substring(start, mention.from()))
                                .size()
                        < most;
    }

    /** The state in whose capital somebody speaks for it: {@code In Turku the foreign ministry …}. */
    private List<Voice> capital(Passage passage, Part part) {
        String text = passage.text().substring(part.from(), part.verb());
        return capitalIn(text)
                .filter(found -> isOffice(text, found))
                .map(found -> List.of(voice(passage, part, found.value(), found.value(), found.phrase())))
                .orElse(List.of());
    }

    private static Optional<PhraseList.Found> capitalIn(String text) {
        return CAPITALS.find(text.substring(0, Math.min(FIRST, text.length()))).stream()
                .filter(found ->
                        PhraseList.words(text.substring(0, found.from())).size() < FIRST_WORDS)
                .findFirst();
    }

    /** Whether an office is named in front of the capital, or follows it at the head of the part. */
    private static boolean isOffice(String text, PhraseList.Found capital) {
        String before = text.substring(0, capital.from());
        boolean head = HEAD.matcher(before).matches();
        return head && text.startsWith(CAME, capital.to())
                || INSTITUTIONS.find(text).stream()
                        .anyMatch(office -> head
                                ? office.from() > capital.to()
                                        && Parts.isLead(text.substring(capital.to(), office.from())
                                                .stripLeading())
                                : before.substring(Math.min(office.to(), before.length()))
                                        .equals(" in "));
    }

    /** Those who speak for a state in a passage behind the state's label: of a body everybody, of a state its own. */
    List<Voice> of(String state, Passage passage, int label) {
        boolean body = evidence.organizations().containsKey(state) || Places.BODIES.contains(state);
        List<Voice> found = new ArrayList<>();
        for (Part part : parts.of(passage, label)) {
            for (Mention mention : subjects.of(passage, part)) {
                Person person = evidence.persons().get(mention.of());
                if (person != null && !mandates.isPrivate(passage, mention, person)) {
                    String country = mandates.of(passage, mention).orElse(null);
                    if (body || country == null || country.equals(state)) {
                        found.add(voice(passage, part, state, person.id(), words(passage, mention)));
                    }
                }
            }
        }
        return found;
    }

    /** Who is named first in a passage: a person who serves a state, or a state among its first words. */
    List<Voice> first(Passage passage) {
        Part whole = parts.whole(passage);
        int front = subjects.front(passage, whole);
        for (Mention mention : whole.mentions()) {
            boolean person = mention.kind() == Mention.Kind.PERSON;
            if (person || subjects.isSubject(passage, mention) && isEarly(passage, whole, front, mention)) {
                Optional<String> state = mandates.of(passage, mention);
                if (person || state.isPresent()) {
                    return state.map(country ->
                                    List.of(voice(passage, whole, country, mention.of(), words(passage, mention))))
                            .orElse(List.of());
                }
            }
        }
        return List.of();
    }

    /** Whether somebody is named as subject, be it for a state or not. */
    boolean namesSomebody(Passage passage) {
        return parts.of(passage, 0).stream()
                .flatMap(part -> subjects.of(passage, part).stream())
                .anyMatch(mention -> mention.kind() == Mention.Kind.PERSON && mention.how() != Mention.How.PRONOUN);
    }

    private static String words(Passage passage, Mention mention) {
        return passage.text().substring(mention.from(), mention.to());
    }

    private Voice voice(Passage passage, Part part, String country, String who, String words) {
        boolean person = evidence.persons().containsKey(who);
        boolean body = evidence.organizations().containsKey(who) && !who.equals(country);
        Verb verb =
                part.verbs().stream().max(Comparator.comparing(Verb::strength)).orElse(null);
        return new Voice(
                country,
                person || body ? who : null,
                person,
                words,
                part.strength(),
                verb == null ? "" : passage.text().substring(verb.from(), verb.to()),
                verb == null ? -1 : verb.from());
    }
}
