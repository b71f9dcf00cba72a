package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Person;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an event is called, and the id that is made of it.
 *
 * <p>The rule, the first that holds: the title in an authority file; the title of the encyclopedia article that is about
 * it; the name that a source gives it ({@code 2025 Munich Security Conference}); else a title made of kind, parties and
 * place: {@code Finland–Estonia meeting in Turku}, {@code Ada Byron–Karl Marx call}, {@code Ada Byron's visit to Rome}.
 * It never is a sentence of a source. Where two events would be called the same, or there is nothing but a kind, the day
 * is added.
 *
 * <p>The id is short: place (or else persons, or parties), kind and date, {@code turku-meeting-2031-05-02}.
 *
 * @param text as a page is headed
 * @param by how it was made
 * @param slug its id without a number that tells it from others
 */
record EventTitle(String text, String by, String slug) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** Of an event without an authority file. */
    static EventTitle of(Happening happening, Map<String, Person> persons) {
        Telling named = naming(happening);
        String kind = word(happening.kind());
        String date = happening.date() == null ? "" : "-" + happening.date().start();
        if (named != null && named.name() != null) {
            String by = named.main()
                    ? "the title of the article that is about it"
                    : "named so in its source: “" + named.name() + "”";
            String base = slug(Happening.key(named.name()).isEmpty() ? named.name() : Happening.key(named.name()));
            return new EventTitle(named.name(), by, base + date);
        }
        List<String> people = names(happening.persons(), persons);
        List<String> states = happening.parties().stream()
                .map(code -> Countries.name(code).orElse(code))
                .toList();
        String place = happening.place();
        String text = made(happening.kind(), kind, people, states, place);
        boolean bare = people.isEmpty() && states.isEmpty() && place == null;
        text = bare ? dated(text, happening.date()) : text;
        String by = "made of kind" + (people.isEmpty() && states.isEmpty() ? "" : ", who took part")
                + (place == null ? "" : ", place") + ": no source names it";
        return new EventTitle(text, by, slug(shortName(happening, people, states, kind)) + date);
    }

    private static @Nullable Telling naming(Happening happening) {
        Telling best = null;
        for (Telling telling : happening.tellings()) {
            if (telling.name() != null && (best == null || telling.weight() > best.weight())) {
                best = telling;
            }
        }
        return best;
    }

    private static String made(
            Event.Kind kind, String word, List<String> people, List<String> states, @Nullable String place) {
        String where = place == null ? "" : " in " + place.replaceFirst("^(.*), .*$", "$1");
        String who = who(people, states);
        return switch (kind) {
            case VISIT ->
                (people.isEmpty()
                                ? "Visit"
                                : people.size() > 2 ? "Visit of " + states(states) : and(people) + "’s visit")
                        + (place == null ? "" : " to " + place);
            case CALL -> who.isEmpty() ? "Call" : who + " call";
            case ATTACK -> capital(place == null ? who + " attack" : "attack" + where);
            case STATEMENT -> who.isEmpty() ? "Statement" : "Statement by " + and(people.isEmpty() ? states : people);
            case DECISION ->
                who.isEmpty() ? "Decision" + where : "Decision of " + and(people.isEmpty() ? states : people);
            case MARKET -> "Market move" + where;
            case OTHER -> (who.isEmpty() ? "Happening" : and(people.isEmpty() ? states : people)) + where;
            default -> capital(who.isEmpty() ? word + where : who + " " + word + where);
        };
    }

    /** Two persons by name, more by their states. */
    private static String who(List<String> people, List<String> states) {
        if (people.size() == 2 || people.size() == 1 && states.size() < 2) {
            return String.join("–", people);
        }
        return states.isEmpty() ? String.join("–", people.subList(0, Math.min(3, people.size()))) : states(states);
    }

    private static String states(List<String> states) {
        return states.size() > 4 ? String.join("–", states.subList(0, 3)) + " and others" : String.join("–", states);
    }

    private static String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.size() > 3
                        ? names.get(0) + " and others"
                        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String shortName(Happening happening, List<String> people, List<String> states, String kind) {
        String place = happening.place();
        List<String> surnames = people.stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .toList();
        boolean call = happening.kind() == Event.Kind.CALL || happening.kind() == Event.Kind.VISIT;
        List<String> parts = new ArrayList<>();
        if ((call || place == null) && !surnames.isEmpty()) {
            parts.addAll(surnames.subList(0, Math.min(2, surnames.size())));
        } else if (place == null) {
            parts.addAll(states.subList(0, Math.min(3, states.size())));
        }
        if (place != null && !(happening.kind() == Event.Kind.CALL)) {
            parts.add(place.replaceFirst("^.*, ", ""));
        }
        parts.add(kind);
        return String.join(" ", parts);
    }

    private static List<String> names(Set<String> ids, Map<String, Person> persons) {
        List<String> names = new ArrayList<>();
        for (String id : ids) {
            Person person = persons.get(id);
            names.add(person == null ? id : person.name());
        }
        return names;
    }

    private static String word(Event.Kind kind) {
        return kind == Event.Kind.OTHER ? "event" : kind.word();
    }

    private static String capital(String text) {
        String stripped = text.strip();
        return stripped.isEmpty()
                ? stripped
                : stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1);
    }

    /** The title with its day, for one of two that are called the same. */
    static String dated(String title, @Nullable PartialDate date) {
        return date == null ? title : title + ", " + words(date);
    }

    private static String words(PartialDate date) {
        LocalDate day = date.firstDay();
        return switch (date.start().length()) {
            case 4 -> date.start();
            case 7 -> MONTH.format(day);
            default -> DAY.format(day);
        };
    }

    /** Latin letters without marks, digits and hyphens, in lower case. */
    static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace("ł", "l")
                .replace("Ł", "l")
                .replace("ø", "o")
                .replace("Ø", "o")
                .replace("đ", "d")
                .replace("Đ", "d")
                .replace("ß", "ss")
                .replace("ı", "i");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "event" : slug;
    }
}
