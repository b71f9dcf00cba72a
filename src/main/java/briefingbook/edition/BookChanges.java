package briefingbook.edition;

import briefingbook.book.Claim;
import briefingbook.edition.Holdings.Held;
import briefingbook.edition.Holdings.Kind;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a book differs from what it held before.
 *
 * @param changes sorted by kind of thing, then by what became of it, then by title
 */
public record BookChanges(List<Change> changes) {

    private static final int IDS_NAMED = 8;
    private static final Comparator<Change> ORDER = Comparator.comparing(
                    (Change change) -> change.thing().kind())
            .thenComparing(Change::what)
            .thenComparing(change -> change.thing().title())
            .thenComparing(change -> change.thing().id());

    public BookChanges {
        changes = changes.stream().sorted(ORDER).toList();
    }

    /** What became of a thing, or of claims. */
    public enum What {
        /** Was not there. */
        NEW("new"),
        /** Has the id that it had, and another title. */
        RENAMED("renamed"),
        /** Has another id, and so another address, and holds the claims of what is gone. */
        MOVED("moved"),
        /** Is gone; its claims came to one that was there already, or to which more than one came. */
        MERGED("merged"),
        /** Is new, of claims that left another which is still there. */
        SPLIT("split"),
        /** Is not there any more, and nothing has taken its place. */
        GONE("gone"),
        /** Claims came to a source that was there. */
        ADDED("added"),
        /** Claims are in no source any more. */
        WITHDRAWN("withdrawn"),
        /** Claims came back that an earlier edition held. */
        AGAIN("again"),
        /** Claims stand against others that stood against none before, or were not there. */
        DISPUTED("disputed"),
        /** Claims that are there do not stand against others any more. */
        UNDISPUTED("undisputed");

        private final String word;

        What(String word) {
            this.word = word;
        }

        /** In data. */
        public String word() {
            return word;
        }

        /** In a sentence. */
        public String words() {
            return switch (this) {
                case DISPUTED -> "now disputed";
                case UNDISPUTED -> "no longer disputed";
                default -> word;
            };
        }
    }

    /**
     * One change.
     *
     * @param before the thing as it was; null where it was not there
     * @param after the thing as it is, or what took its place; null where there is none
     * @param claims that came with it, left with it, or changed; sorted as they stand there
     */
    public record Change(
            What what, @Nullable Held before, @Nullable Held after, List<Claim.Id> claims) {
        public Change {
            claims = List.copyOf(claims);
            if (before == null && after == null) {
                throw new IllegalArgumentException(what.word() + " without a thing");
            }
        }

        /** As it is; where it is gone, as it was. */
        public Held thing() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        /** Under what it is told, such as {@code Events}. */
        public String heading() {
            return switch (thing().kind()) {
                case EVENT -> "Events";
                case PERSON -> "Persons";
                case RESPONSE -> "Responses";
                case COUNTRY -> "Countries";
                case SOURCE -> isOfClaims() ? "Claims" : "Sources";
                case DISPUTE -> "Disputed points";
            };
        }

        /** Whether it is about claims of a source or of a disputed point, not about a thing as such. */
        public boolean isOfClaims() {
            return what.compareTo(What.ADDED) >= 0;
        }
    }

    /** What became of what the book held, where nothing is known of what it held earlier. */
    public static BookChanges between(Holdings before, Holdings after) {
        return between(before, after, id -> false);
    }

    /**
     * What became of what the book held.
     *
     * @param onceHeld whether a claim stood in the book at some time before {@code before}
     */
    public static BookChanges between(Holdings before, Holdings after, Predicate<Claim.Id> onceHeld) {
        return new BookChanges(new Comparison(before, after, onceHeld).changes());
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** All of it, in lines under headings. */
    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /** In lines under headings. @param most how many lines a heading has at most; the rest is counted */
    public List<String> lines(int most) {
        Map<String, List<String>> groups = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::heading,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(BookChanges::line, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        groups.forEach((heading, told) -> {
            lines.add(heading + ":");
            told.stream().limit(most).forEach(line -> lines.add("  " + line));
            if (told.size() > most) {
                lines.add("  … and " + (told.size() - most) + " more");
            }
        });
        return lines;
    }

    private static String line(Change change) {
        String title = change.thing().title();
        String former = change.before() == null ? "" : change.before().title();
        int size = change.claims().size();
        return switch (change.what()) {
            case NEW -> "new: " + title + (size == 0 ? "" : ", with " + count(size, "claim", "claims"));
            case RENAMED -> "renamed: " + title + ", before: " + former;
            case MOVED ->
                "moved: " + title + " (" + change.thing().page() + ", before "
                        + Objects.requireNonNull(change.before()).page() + ")";
            case MERGED -> "merged: " + former + " into " + title;
            case SPLIT -> "split: " + title + " out of " + former;
            case GONE -> "gone: " + title + (size == 0 ? "" : ", with " + count(size, "claim", "claims"));
            case ADDED -> size + " added in " + title + ": " + ids(change.claims());
            case WITHDRAWN -> size + " withdrawn from " + title + ": " + ids(change.claims());
            case AGAIN -> size + " again in " + title + ": " + ids(change.claims());
            case DISPUTED -> "now disputed: " + title + " (" + ids(change.claims()) + ")";
            case UNDISPUTED -> "no longer disputed: " + title + " (" + ids(change.claims()) + ")";
        };
    }

    private static String ids(List<Claim.Id> claims) {
        String named = claims.stream().limit(IDS_NAMED).map(Claim.Id::value).collect(Collectors.joining(", "));
        return claims.size() > IDS_NAMED ? named + " and " + (claims.size() - IDS_NAMED) + " more" : named;
    }

    /** The counts in one line, such as {@code 1 new source, 3 renamed persons, 12 claims added}; {@code nothing} where there is none. */
    public String summary() {
        List<String> parts = new ArrayList<>();
        Map<Kind, Map<What, Integer>> things = new EnumMap<>(Kind.class);
        Map<What, Integer> claims = new EnumMap<>(What.class);
        for (Change change : changes) {
            if (change.isOfClaims()) {
                claims.merge(change.what(), change.claims().size(), Integer::sum);
            } else {
                things.computeIfAbsent(change.thing().kind(), kind -> new EnumMap<>(What.class))
                        .merge(change.what(), 1, Integer::sum);
                if (change.thing().kind() == Kind.SOURCE && !change.claims().isEmpty()) {
                    claims.merge(
                            change.what() == What.GONE ? What.WITHDRAWN : What.ADDED,
                            change.claims().size(),
                            Integer::sum);
                }
            }
        }
        things.forEach((kind, counts) -> counts.forEach((what, count) ->
                parts.add(count + " " + what.word() + " " + (count == 1 ? kind.word() : kind.plural()))));
        claims.forEach((what, count) -> parts.add(
                count(count, "claim ", "claims ") + (what == What.AGAIN ? "again in the book" : what.words())));
        return parts.isEmpty() ? "nothing" : String.join(", ", parts);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /**
     * As data: a list of {@code {what, kind, id, title, page, claims}}, of what was there before with
     * {@code before: {id, title, page}}.
     */
    public ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Change change : changes) {
            ObjectNode one = list.addObject();
            one.put("what", change.what().word());
            one.put("kind", change.thing().kind().word().toLowerCase(Locale.ROOT));
            named(one, change.thing());
            if (change.before() != null) {
                named(one.putObject("before"), change.before());
            }
            ArrayNode claims = one.putArray("claims");
            change.claims().forEach(claim -> claims.add(claim.value()));
        }
        return list;
    }

    private static void named(ObjectNode json, Held thing) {
        json.put("id", thing.id());
        json.put("title", thing.title());
        json.put("page", thing.page());
    }
}
