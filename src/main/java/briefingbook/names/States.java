package briefingbook.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** States in a row: {@code Spain, Italy and the Netherlands}, {@code French and German}. */
final class States {

    private States() {}

    /** The codes of the states that are listed from the word on, in order; {@code North and South Korea} are two. */
    static List<String> listed(Page page, int from) {
        Words words = page.words();
        List<String> codes = new ArrayList<>();
        int at = from;
        while (at < words.size()) {
            if (words.lower(at).equals("the") || words.lower(at).equals("and")) {
                at++;
                continue;
            }
            Page.PlaceMark place = page.placeAt(at);
            if (isNorthAnd(words, at) && at + 2 < words.size() && page.placeAt(at + 2) != null) {
                codes.add("KP");
                at += 2;
            } else if (place != null
                    && place.place().kind() == Places.Kind.COUNTRY
                    && place.place().country() != null) {
                codes.add(place.place().country());
                at = place.end();
            } else {
                break;
            }
            boolean goesOn = at < words.size()
                    && (words.gap(at) == Words.COMMA || words.lower(at).equals("and"));
            if (!goesOn) {
                break;
            }
        }
        return codes;
    }

    /** The codes of the states that are named side by side from this one on: {@code Riyadh and Tehran}, {@code Saudi–Iranian}. */
    static List<String> joined(Page page, Page.PlaceMark first) {
        Words words = page.words();
        List<String> codes = new ArrayList<>();
        Page.PlaceMark place = first;
        while (place != null && isState(place)) {
            codes.add(place.place().country());
            int end = place.end();
            char gap = words.gap(end);
            boolean and = words.lower(end).equals("and") && gap == Words.SPACE;
            boolean dash = gap == Words.DASH || gap == Words.HYPHEN;
            boolean comma = gap == Words.COMMA && page.placeAt(end) != null;
            place = and
                    ? page.placeAt(words.lower(end + 1).equals("the") ? end + 2 : end + 1)
                    : dash || comma ? page.placeAt(end) : null;
        }
        return codes;
    }

    private static boolean isState(Page.PlaceMark place) {
        return switch (place.place().kind()) {
            case COUNTRY, DEMONYM, CAPITAL, SEAT -> place.place().country() != null;
            case FLAG, ORGANIZATION, CITY, PHRASE -> false;
        };
    }

    /** Of {@code North and South Korea}, the one country of which both halves are states. */
    private static boolean isNorthAnd(Words words, int at) {
        return words.form(at).equals("North")
                && words.lower(at + 1).equals("and")
                && words.lower(at + 2).equals("south")
                && words.lower(at + 3).startsWith("korea");
    }

    /** The codes of the peoples whose names stand right before the word: {@code French and German}. */
    static List<String> before(Page page, int end) {
        Words words = page.words();
        List<String> codes = new ArrayList<>();
        int at = end;
        while (at > 0 && (words.gap(at) == Words.SPACE || words.gap(at) == Words.COMMA)) {
            Page.PlaceMark place = page.placeEndingAt(at);
            if (place != null
                    && place.place().kind() == Places.Kind.DEMONYM
                    && place.place().country() != null) {
                codes.add(place.place().country());
                at = place.first();
            } else if (words.lower(at - 1).equals("and") && !codes.isEmpty()) {
                at--;
            } else {
                break;
            }
        }
        Collections.reverse(codes);
        return codes;
    }
}
