package briefingbook.assemble;

import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a summit by who met: what a source is about, and heads of state or government of two states took part in. */
final class Leaders {

    private static final Pattern HEAD = Pattern.compile(
            "(?i)^(?:(?:president|prime minister|chancellor|king|queen|emperor|taoiseach|premier|supreme leader"
                    + "|general secretary)(?: of (?!the (?:commission|european|senate|parliament|council)).*)?|(?:north )?\\p{L}+ leader)$");

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

    private static boolean isHead(@Nullable Person person, @Nullable PartialDate date) {
        return person != null
                && person.offices().stream()
                        .filter(office -> HEAD.matcher(office.title()).find())
                        .anyMatch(office -> date == null
                                || (office.from() == null
                                                || !office.from().firstDay().isAfter(date.lastDay()))
                                        && (office.to() == null
                                                || !office.to().lastDay().isBefore(date.firstDay())));
    }
}
