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
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PLACED = Pattern.compile(" (?:in|at|on) (?:the )?\\p{Lu}");
    private static final Pattern VENUE =
            Pattern.compile("(?:House|Castle|Lodge|Hotel|Palace|Hall|Office|Room|Kremlin)$|^(?:Camp|Villa|Lake) ");
    private static final Pattern THE = Pattern.compile("^White House$|(?:Kremlin|Hotel|Palace|Office|Room)$");
    private static final Pattern ORDINAL = Pattern.compile("(second|third|fourth|fifth) (.*)");
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
        Maker maker = new Maker(happening, people, states);
        String text = maker.text();
        return new EventTitle(text, maker.by(text), slug(shortName(happening, people, states, kind)) + date);
    }

    /** Whether there is anything to call it by but its kind. */
    static boolean isSpeaking(Happening happening) {
        if (happening.entry() != null || naming(happening) != null || headline(happening) != null) {
            return true;
        }
        String label = label(happening);
        int who = happening.persons().size() + happening.parties().size();
        return switch (happening.kind()) {
            case MEETING, SUMMIT, CONFERENCE, VISIT, CALL, AGREEMENT, EXCHANGE ->
                who > 0 || happening.place() != null || label != null && label.contains(" ");
            case STATEMENT, PUBLICATION -> who > 0;
            default -> label != null && (who > 0 || happening.place() != null || label.contains(" "));
        };
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

    /** The shortest headline of its tellings, those of its own kind alone. */
    private static @Nullable String headline(Happening happening) {
        return happening.tellings().stream()
                .filter(telling -> telling.kind() == happening.kind())
                .map(telling -> telling.wording().headline())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The longest noun of its tellings that are of its own kind. */
    private static @Nullable String label(Happening happening) {
        return happening.tellings().stream()
                .filter(telling -> telling.kind() == happening.kind())
                .map(telling -> telling.wording().label())
                .filter(Objects::nonNull)
                .reduce((a, b) -> b.length() > a.length() ? b : a)
                .orElse(null);
    }

    /** Makes a title where no source names the happening. */
    private static final class Maker {

        private final Event.Kind kind;
        private final @Nullable String headline;
        private final String noun;
        private final String place;
        private final List<String> people;
        private final List<String> states;
        private final String who;

        Maker(Happening happening, List<String> people, List<String> states) {
            this.kind = happening.kind();
            this.headline = headline(happening);
            String label = label(happening);
            this.noun = label == null ? word(kind) : label;
            this.place = happening.place() == null || kind == Event.Kind.CALL ? "" : happening.place();
            this.people = people;
            this.states = states;
            this.who = who(people, states);
        }

        String text() {
            String told = headline == null ? "" : headline;
            return switch (kind) {
                case MEETING, SUMMIT, CONFERENCE, CALL -> among() ? amongWhom() : bySubject(told);
                case VISIT -> people.isEmpty() || people.size() > 1 && !told.isEmpty() ? bySubject(told) : visit();
                case AGREEMENT, EXCHANGE ->
                    told.isEmpty() ? capital((among() ? who + " " : "") + noun) + in(noun) : told + in(told);
                case STATEMENT, PUBLICATION ->
                    told.isEmpty()
                            ? capital(noun)
                                    + (people.isEmpty() && states.isEmpty()
                                            ? ""
                                            : " by " + and(people.isEmpty() ? states : people))
                            : told;
                default -> told.isEmpty() ? capital(byWhom()) + in(noun) : told + in(told);
            };
        }

        /** Whether those who took part tell it: two or more. */
        private boolean among() {
            return people.size() > 1 || states.size() > 1;
        }

        private String amongWhom() {
            String alone = noun.replaceFirst(" with .*", "");
            Matcher ordinal = ORDINAL.matcher(alone);
            return ordinal.matches()
                    ? capital(ordinal.group(1)) + " " + who + " " + ordinal.group(2) + in(alone)
                    : who + " " + alone + in(alone);
        }

        private String bySubject(String told) {
            if (!told.isEmpty()) {
                return told + in(told);
            }
            if (people.size() == 1 && noun.contains(" with ")) {
                return people.get(0) + "’s " + noun + in(noun);
            }
            String with = people.isEmpty() ? "" : " with " + people.get(0);
            String of = people.isEmpty() && !states.isEmpty() ? who + " " : "";
            return capital(of + noun) + with + in(noun);
        }

        private String visit() {
            return (people.size() > 2 ? "Visit of " + states(states) : and(people) + "’s visit")
                    + (place.isEmpty() ? "" : " to " + place);
        }

        private String byWhom() {
            boolean bare = !noun.contains(" ");
            return !bare || who.isEmpty()
                    ? noun
                    : kind == Event.Kind.DECISION
                            ? noun + " by " + and(people.isEmpty() ? states : people)
                            : who + " " + noun;
        }

        /** Where it was, if the words before do not say so. */
        private String in(String words) {
            String there = place.replaceFirst("^(.*), .*$", "$1");
            boolean said = words.contains(there) || PLACED.matcher(words).find();
            if (there.isEmpty() || said) {
                return "";
            }
            return (VENUE.matcher(there).find() ? " at " : " in ")
                    + (THE.matcher(there).find() ? "the " : "")
                    + there;
        }

        String by(String text) {
            return headline != null && text.startsWith(headline)
                    ? "made of the words that tell it: no source names it"
                    : "made of kind" + (people.isEmpty() && states.isEmpty() ? "" : ", who took part")
                            + (place.isEmpty() ? "" : ", place") + ": no source names it";
        }
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
