package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Countries;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who speaks or acts in a passage, and for which state. */
final class Speakers {

    private static final PhraseList SPEECH = PhraseList.read("speech-verbs.txt");
    private static final PhraseList ANSWERS = PhraseList.read("response-verbs.txt");
    /** Behind such a word somebody is spoken with or of, and does not speak. */
    private static final Set<String> NOT_SUBJECT = Set.of(
            "with", "to", "for", "about", "against", "of", "between", "after", "than", "on", "from", "over", "in");

    private static final Map<String, List<Authority.OfficeEntry>> OFFICES = OfficeHolders.all().stream()
            .collect(Collectors.toMap(Authority.PersonEntry::id, Authority.PersonEntry::offices));

    /** What stands between a state or body and the name of who speaks for it. */
    private static final Pattern OFFICE = Pattern.compile("(?:['’]s)? (?:(?!former|ex-)[\\p{L}’'-]+ ){0,4}");

    private static final int FIRST_WORDS = 6;

    private static final PhraseList CAPITALS = PhraseList.of(Countries.all().stream()
            .filter(country -> !Places.BODIES.contains(country.code()))
            .flatMap(country -> country.capitals().stream().map(capital -> capital + " = " + country.code()))
            .toList());

    private final Evidence evidence;
    private final @Nullable PartialDate on;

    /** @param on the day for which offices are looked up; null where none is known */
    Speakers(Evidence evidence, @Nullable PartialDate on) {
        this.evidence = evidence;
        this.on = on;
    }

    /** Whom the person spoke for on the day: the state of the one office then held, else the person's own. */
    private @Nullable String stateOf(Person person) {
        Set<String> states = new TreeSet<>();
        if (on != null) {
            for (Authority.OfficeEntry office : OFFICES.getOrDefault(person.id(), List.of())) {
                if (office.heldOn(on) && office.from() != null && office.country() != null) {
                    states.add(office.country());
                }
            }
        }
        return states.size() == 1 ? states.iterator().next() : person.country();
    }

    /**
     * @param country code, or id of an organization that acts like a state
     * @param who id of a person or organization; null where the country itself speaks
     * @param words that name the speaker
     */
    record Speaker(String country, @Nullable String who, String words, boolean person) {}

    /** Those who speak in the passage, each country once or more; empty where none can be told. */
    List<Speaker> in(Passage passage) {
        List<Mention> subjects = subjects(passage);
        List<Speaker> persons = persons(passage, subjects);
        if (!persons.isEmpty()) {
            return persons;
        }
        List<Speaker> quoted = quoted(passage);
        return quoted.isEmpty() ? states(passage, subjects) : quoted;
    }

    /** The state or body that an item begins with, {@code European Union: …}; empty where it has no such label. */
    Optional<Speaker> label(Passage passage) {
        return evidence.mentions(passage).stream()
                .filter(mention -> mention.from() == 0 && passage.text().startsWith(": ", mention.to()))
                .filter(mention -> mention.kind() != Mention.Kind.PERSON)
                .findFirst()
                .flatMap(mention -> evidence.organizations().containsKey(mention.of())
                        ? Optional.of(new Speaker(
                                bodyOf(mention.of()), null, passage.text().substring(0, mention.to()), false))
                        : speaker(passage, mention));
    }

    private String bodyOf(String organization) {
        Organization body = evidence.organizations().get(organization);
        return body == null || body.country() == null ? organization : body.country();
    }

    /** A state's speakers in an item: whoever speaks there, of that state or of none that is known. */
    List<Speaker> of(Speaker state, List<Passage> paragraph) {
        Map<String, Speaker> found = new LinkedHashMap<>();
        for (Passage passage : paragraph) {
            for (Mention mention : subjects(passage)) {
                Person person = evidence.persons().get(mention.of());
                boolean open = person != null && (person.country() == null || state.who() == null && !state.person());
                if (person != null && (state.country().equals(person.country()) || open)) {
                    String words = passage.text().substring(mention.from(), mention.to());
                    found.putIfAbsent(person.id(), new Speaker(state.country(), person.id(), words, true));
                }
            }
        }
        return found.isEmpty() ? List.of(state) : List.copyOf(found.values());
    }

    /** The first person of the passage who serves a state; else the state named among its first words. */
    List<Speaker> first(Passage passage) {
        for (Mention mention : evidence.mentions(passage)) {
            boolean early = words(passage.text(), mention.from()) < FIRST_WORDS;
            if (mention.kind() == Mention.Kind.PERSON || mention.kind() == Mention.Kind.COUNTRY && early) {
                Optional<Speaker> speaker = speaker(passage, mention);
                if (speaker.isPresent()) {
                    return List.of(speaker.get());
                }
            }
        }
        return capital(passage).map(List::of).orElse(List.of());
    }

    /** The state whose capital stands among the first words: {@code The cabinet in Turku …}. */
    private Optional<Speaker> capital(Passage passage) {
        return CAPITALS.find(passage.text()).stream()
                .filter(found -> words(passage.text(), found.from()) < FIRST_WORDS)
                .findFirst()
                .map(found -> new Speaker(found.value(), null, found.phrase(), false));
    }

    /** Who and what is named before the verb that tells of speech or answer. */
    private List<Mention> subjects(Passage passage) {
        int verb = verb(passage);
        return evidence.mentions(passage).stream()
                .filter(mention -> mention.from() < verb && isSubject(passage, mention))
                .toList();
    }

    private List<Speaker> persons(Passage passage, List<Mention> subjects) {
        List<Speaker> found = new ArrayList<>();
        Mention last = null;
        for (Mention mention : subjects) {
            if (mention.kind() != Mention.Kind.PERSON) {
                continue;
            }
            boolean joined = last == null || joined(passage.text(), last.to(), mention.from());
            if (joined) {
                speaker(passage, mention).ifPresent(found::add);
                last = mention;
            }
        }
        return found;
    }

    /** Whether two names stand in one list: {@code A, B's C and D}. */
    private static boolean joined(String text, int from, int to) {
        String gap = from <= to ? text.substring(from, to) : "";
        return gap.length() < 60 && gap.matches("(?:,| and|, and)(?: [\\p{L}’'.-]+){0,5} ?");
    }

    private List<Speaker> quoted(Passage passage) {
        Map<String, Speaker> found = new LinkedHashMap<>();
        for (Quote quote : evidence.quotes(passage)) {
            String who = quote.speaker();
            if (who != null) {
                speaker(who, who).ifPresent(speaker -> found.putIfAbsent(who, speaker));
            }
        }
        return List.copyOf(found.values());
    }

    /** States that speak themselves or through an office: all of a list, else the first. */
    private List<Speaker> states(Passage passage, List<Mention> subjects) {
        List<Speaker> found = new ArrayList<>();
        Mention last = null;
        for (Mention mention : evidence.mentions(passage)) {
            boolean subject = subjects.contains(mention);
            boolean listed = last != null && listed(passage.text(), last.to(), mention.from());
            if (mention.kind() != Mention.Kind.PERSON && (last == null ? subject : listed)) {
                Optional<Speaker> speaker = speaker(passage, mention);
                if (speaker.isPresent()) {
                    found.add(speaker.get());
                    last = mention;
                }
            }
        }
        return found;
    }

    private static boolean listed(String text, int from, int to) {
        String gap = from <= to ? text.substring(from, to) : "-";
        return gap.matches(",? ?(?:and )?(?:the )?") || gap.matches(", as well as (?:the )?[\\p{Ll} ]{0,30}");
    }

    /** Where the verb stands that tells of speech or answer; the end where there is none. */
    private int verb(Passage passage) {
        int verb = passage.text().length();
        for (PhraseList list : List.of(SPEECH, ANSWERS)) {
            for (PhraseList.Found found : list.find(passage.text())) {
                if (evidence.quotes(passage).stream()
                        .noneMatch(q -> q.from() <= found.from() && found.from() < q.to())) {
                    verb = Math.min(verb, opens(passage, found) ? verb : found.from());
                }
            }
        }
        int colon = passage.text().indexOf(": ");
        return colon > 0 ? Math.min(verb, colon) : verb;
    }

    /** A phrase such as {@code in response to} at the head of a sentence comes before its subject. */
    private static boolean opens(Passage passage, PhraseList.Found found) {
        return found.from() == 0;
    }

    private boolean isSubject(Passage passage, Mention mention) {
        boolean quoted = evidence.quotes(passage).stream()
                .anyMatch(quote -> quote.from() <= mention.from() && mention.from() < quote.to());
        String before = passage.text().substring(0, mention.from()).stripTrailing();
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
        boolean list = mention.kind() == Mention.Kind.COUNTRY && before.matches("(?s).*(?:inisters|eaders|allies) of");
        return !quoted && (list || !NOT_SUBJECT.contains(last)) && !after(before);
    }

    private static boolean after(String before) {
        int at = before.lastIndexOf(' ');
        return at > 0 && before.substring(0, at).endsWith(" with") && before.endsWith(" the");
    }

    private Optional<Speaker> speaker(Passage passage, Mention mention) {
        String words = passage.text().substring(mention.from(), mention.to());
        if (mention.kind() == Mention.Kind.PERSON) {
            for (Mention before : evidence.mentions(passage)) {
                String gap =
                        before.to() <= mention.from() ? passage.text().substring(before.to(), mention.from()) : "-";
                Optional<Speaker> office = before.kind() == Mention.Kind.PERSON
                                || !OFFICE.matcher(gap).matches()
                        ? Optional.empty()
                        : speaker(before.of(), words);
                if (office.isPresent()) {
                    return Optional.of(new Speaker(office.get().country(), mention.of(), words, true));
                }
            }
        }
        return speaker(mention.of(), words);
    }

    private Optional<Speaker> speaker(String id, String words) {
        Person person = evidence.persons().get(id);
        if (person != null) {
            return Optional.ofNullable(stateOf(person)).map(country -> new Speaker(country, id, words, true));
        }
        Organization organization = evidence.organizations().get(id);
        if (organization != null) {
            return Optional.ofNullable(organization.country()).map(country -> new Speaker(country, id, words, false));
        }
        return evidence.countries().containsKey(id)
                ? Optional.of(new Speaker(id, null, words, false))
                : Optional.empty();
    }

    private static int words(String text, int to) {
        return PhraseList.words(text.substring(0, to)).size();
    }
}
