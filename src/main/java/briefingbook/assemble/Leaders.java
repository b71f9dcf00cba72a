package briefingbook.assemble;

import briefingbook.authority.Authority;
import briefingbook.authority.OfficeHolders;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a summit by who met: what a source is about, and heads of state or government of two states took part in. */
final class Leaders {

    private static final Pattern HEAD = Pattern.compile(
            "(?i)^(?:(?:president|prime minister|chancellor|king|queen|emperor|taoiseach|premier|supreme leader"
                    + "|general secretary)(?: of (?!the (?:commission|european|senate|parliament|council)).*)?|(?:north )?\\p{L}+ leader)$");

    private static final Map<String, List<Authority.OfficeEntry>> OFFICES = OfficeHolders.all().stream()
            .collect(Collectors.toMap(Authority.PersonEntry::id, Authority.PersonEntry::offices));

    private final Evidence evidence;

    Leaders(Evidence evidence) {
        this.evidence = evidence;
    }

    boolean isSummit(Happening happening) {
        boolean meeting = happening.kind() == Event.Kind.MEETING || happening.kind() == Event.Kind.VISIT;
        if (!meeting
                || happening.entry() != null
                || happening.tellings().stream().noneMatch(Telling::main)) {
            return false;
        }
        Set<String> states = new TreeSet<>();
        for (String id : happening.persons()) {
            Person person = evidence.persons().get(id);
            String country = person == null ? null : person.country();
            if (country != null && isHead(person, happening.date())) {
                states.add(country);
            }
        }
        return states.size() > 1;
    }

    private boolean isHead(@Nullable Person person, @Nullable PartialDate date) {
        return person != null
                && date != null
                && Stream.concat(stated(person), OFFICES.getOrDefault(person.id(), List.of()).stream())
                        .anyMatch(office -> office.heldOn(date)
                                && HEAD.matcher(office.title()).find());
    }

    private static Stream<Authority.OfficeEntry> stated(Person person) {
        return person.offices().stream()
                .map(office -> new Authority.OfficeEntry(office.title(), office.country(), office.from(), office.to()));
    }
}
