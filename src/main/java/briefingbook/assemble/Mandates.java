package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.Countries;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Person;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells for which state somebody or something speaks where it is named.
 *
 * <p>For a person it is the state or body named before the office that stands before the name, else the state of the one
 * office held on the day, else the person's own. Legislators, opposition, provinces, those out of office and observers
 * speak for no state. A state's adjective, or its name with an apostrophe, speaks only with what speaks for a state
 * behind it: {@code Finnish officials}, {@code Finland's army}, not {@code Finnish paper makers}.
 */
final class Mandates {

    private static final PhraseList INSTITUTIONS = PhraseList.read("state-voices.txt");
    private static final PhraseList PRIVATE = PhraseList.read("private-roles.txt");
    private static final PhraseList BODIES = PhraseList.read("bodies-of-states.txt");
    private static final PhraseList SPEECH = PhraseList.read("speech-verbs.txt");
    private static final PhraseList ANSWERS = PhraseList.read("response-verbs.txt");

    private static final Map<String, List<Authority.OfficeEntry>> OFFICES = OfficeHolders.all().stream()
            .collect(Collectors.toMap(Authority.PersonEntry::id, Authority.PersonEntry::offices));

    private static final Set<String> PEOPLES = Countries.all().stream()
            .flatMap(country -> country.people().stream())
            .map(people -> people.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    /** What may stand between a state or body and the name of who speaks for it. */
    private static final Pattern OFFICE = Pattern.compile("(?:['’]s?)? (?:(?!the |to |and )[\\p{L}’'.-]+ ){0,6}");

    private static final Pattern GENITIVE = Pattern.compile("['’]s? ");

    /** What stands between a state and what speaks for it: {@code 's new defence}. */
    private static final Pattern MODIFIERS = Pattern.compile("(?:['’]s?)? (?:[\\p{L}-]+ ){0,3}");

    private static final Pattern REPLY = Pattern.compile("['’]s (?:\\p{L}+ )?(?:answer|reaction|reply|response)\\b");

    /** Who a person is, said behind the name. */
    private static final Pattern APPOSITION =
            Pattern.compile("(?:, (?!who (?!leads|heads|chairs))| \\()([^,;:()]{3,60})[,;.)]");

    private static final int BEFORE = 60;
    /** Longer is none of the names of what speaks for a state. */
    private static final int LONGEST = 30;

    private final Evidence evidence;
    private final @Nullable PartialDate on;

    /** @param on the day for which offices are looked up; null where none is known */
    Mandates(Evidence evidence, @Nullable PartialDate on) {
        this.evidence = evidence;
        this.on = on;
    }

    /** The code or id of the state that speaks through what is named here; empty where none does. */
    Optional<String> of(Passage passage, Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> ofPerson(passage, mention);
            case COUNTRY -> speaks(passage, mention) ? Optional.of(mention.of()) : Optional.empty();
            case ORGANIZATION -> ofBody(mention.of());
            case EVENT -> Optional.empty();
        };
    }

    /** The state for which a person, body or country of this id speaks, wherever it is named. */
    Optional<String> of(String id) {
        Person person = evidence.persons().get(id);
        if (person != null) {
            return isOutOfOffice(person) ? Optional.empty() : Optional.ofNullable(stateOf(person));
        }
        return evidence.countries().containsKey(id) ? Optional.of(id) : ofBody(id);
    }

    private Optional<String> ofBody(String id) {
        Organization body = evidence.organizations().get(id);
        if (body == null) {
            return Optional.empty();
        }
        return body.country() == null && isBodyOfStates(body) ? Optional.of(id) : Optional.ofNullable(body.country());
    }

    /** Whether the body answers like a state, under its own name. */
    static boolean isBodyOfStates(Organization body) {
        return BODIES.valueOf(body.name()).isPresent();
    }

    private Optional<String> ofPerson(Passage passage, Mention mention) {
        Person person = evidence.persons().get(mention.of());
        if (person == null || isPrivate(passage, mention, person)) {
            return Optional.empty();
        }
        return officeBefore(passage, mention).or(() -> Optional.ofNullable(stateOf(person)));
    }

    /** The state or body whose office stands before the name: {@code Finland's foreign minister, X}. */
    private Optional<String> officeBefore(Passage passage, Mention mention) {
        List<Mention> all = evidence.mentions(passage);
        int place = Collections.binarySearch(all, mention, Comparator.comparingInt(Mention::from));
        Mention nearest = place <= 0 ? null : all.get(place - 1);
        if (nearest == null || nearest.to() > mention.from() || nearest.kind() == Mention.Kind.PERSON) {
            return Optional.empty();
        }
        String gap = passage.text().substring(nearest.to(), mention.from()).replaceFirst(", $", " ");
        boolean office = GENITIVE.matcher(gap).lookingAt()
                || !INSTITUTIONS.find(gap).isEmpty()
                || mention.how() == Mention.How.TITLE && gap.isBlank();
        if (!office
                || !OFFICE.matcher(gap).matches()
                || isVerb(gap)
                || !PRIVATE.find(gap).isEmpty()) {
            return Optional.empty();
        }
        return nearest.kind() == Mention.Kind.COUNTRY ? Optional.of(nearest.of()) : ofBody(nearest.of());
    }

    private static boolean isVerb(String words) {
        return !SPEECH.find(words).isEmpty() || !ANSWERS.find(words).isEmpty();
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

    /** Whether the person is named as one who speaks for no state. */
    boolean isPrivate(Passage passage, Mention mention, Person person) {
        String text = passage.text();
        String before = text.substring(Math.max(0, mention.from() - BEFORE), mention.from())
                .replaceFirst(", $", " ");
        String titles = before.substring(Math.max(
                Math.max(before.lastIndexOf(", ") + 1, before.lastIndexOf("; ") + 1),
                Math.max(before.lastIndexOf("” ") + 1, before.lastIndexOf("\" ") + 1)));
        if (!PRIVATE.find(titles).isEmpty()) {
            return true;
        }
        if (!INSTITUTIONS.find(titles).isEmpty()) {
            return false;
        }
        var apposition = APPOSITION.matcher(text).region(mention.to(), text.length());
        boolean observer =
                apposition.lookingAt() && !PRIVATE.find(apposition.group(1)).isEmpty();
        return observer || isOutOfOffice(person);
    }

    /** Whether all that is known of the person is private, or over. */
    private boolean isOutOfOffice(Person person) {
        List<Person.Office> offices = person.offices();
        return !offices.isEmpty() && offices.stream().allMatch(this::isOver);
    }

    private boolean isOver(Person.Office office) {
        boolean over =
                on != null && office.to() != null && office.to().lastDay().isBefore(on.firstDay());
        return over || !PRIVATE.find(office.title()).isEmpty();
    }

    /** Whether a state's name or adjective is what speaks, alone or with the institution behind it. */
    private boolean speaks(Passage passage, Mention mention) {
        String text = passage.text();
        String words = text.substring(mention.from(), mention.to());
        var modifiers = MODIFIERS.matcher(text).region(mention.to(), text.length());
        boolean institution = modifiers.lookingAt() && startsWithin(text, mention.to(), modifiers.end());
        boolean adjective = mention.how() == Mention.How.DEMONYM && !PEOPLES.contains(words.toLowerCase(Locale.ROOT));
        boolean reply = REPLY.matcher(text).region(mention.to(), text.length()).lookingAt();
        return institution
                || reply
                || !adjective
                        && !GENITIVE.matcher(text)
                                .region(mention.to(), text.length())
                                .lookingAt();
    }

    /** Whether what speaks for a state begins between the two places, or right at the second. */
    private static boolean startsWithin(String text, int from, int to) {
        String words = text.substring(from, Math.min(text.length(), to + LONGEST));
        return INSTITUTIONS.find(words).stream()
                .findFirst()
                .filter(found -> from + found.from() <= to)
                .isPresent();
    }
}
