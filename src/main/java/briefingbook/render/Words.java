package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.book.Conflict;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** How dates, kinds and counts are written for readers. */
final class Words {

    /** The sign of a paragraph and a no-break space. */
    static final String PARAGRAPH = "¶\u00a0";

    private static final Pattern EDITORS_FILE = Pattern.compile("(?:(given|corrected) in )?\\bauthority/\\S+\\.yaml");

    private Words() {}

    /** {@code ¶ 12}; {@code p. 3, ¶ 12} in a source that has pages. */
    static String paragraph(Passage passage) {
        String page = passage.page() == null ? "" : "p.\u00a0" + passage.page() + ", ";
        return page + PARAGRAPH + passage.paragraph();
    }

    /** {@code 18 February 2025}, {@code February 2025}, {@code 23–24 March 2025}. */
    static String date(PartialDate date) {
        if (!date.isSpan()) {
            return single(date.iso());
        }
        String start = date.start();
        String end = date.end();
        if (start.length() == 10 && end.length() == 10 && start.regionMatches(0, end, 0, 7)) {
            return date.firstDay().getDayOfMonth() + "–" + single(end);
        }
        if (start.length() == 10 && end.length() == 10 && start.regionMatches(0, end, 0, 4)) {
            return date.firstDay().getDayOfMonth() + " " + month(date.firstDay()) + " – " + single(end);
        }
        return single(start) + " – " + single(end);
    }

    /** From one date to another, as one; either may be a span of days itself. */
    static String date(PartialDate start, PartialDate end) {
        boolean days = start.start().length() == 10 && end.end().length() == 10;
        if (days && !end.lastDay().isBefore(start.firstDay())) {
            return date(PartialDate.span(start.firstDay(), end.lastDay()));
        }
        return start.equals(end) ? date(start) : date(start) + " – " + date(end);
    }

    /** {@code 18 Feb}, or {@code 18 Feb 2025} with its year, for the timeline. */
    static String shortDate(PartialDate date, boolean withYear) {
        LocalDate day = date.firstDay();
        String month = day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return switch (date.start().length()) {
            case 4 -> date.start();
            case 7 -> month + " " + day.getYear();
            default -> day.getDayOfMonth() + " " + month + (withYear ? " " + day.getYear() : "");
        };
    }

    static String status(Event event) {
        return switch (event.status()) {
            case HELD -> "held";
            case FORESEEN -> "foreseen; no source tells that it was held";
            case DENIED -> "reported, then denied";
            case REPORTED -> "reported, not confirmed";
        };
    }

    /** Why something stands as it does, for readers: an editor's file is named as such, not by its path. */
    static String reason(String by) {
        return EDITORS_FILE
                .matcher(by)
                .replaceAll(file -> file.group(1) == null ? "given by the editors" : file.group(1) + " by the editors");
    }

    static String kind(Event.Kind kind) {
        return switch (kind) {
            case CALL -> "telephone call";
            case EXCHANGE -> "exchange";
            case MARKET -> "market movement";
            case OTHER -> "event";
            default -> kind.word();
        };
    }

    static String kind(Claim.Kind kind) {
        return switch (kind) {
            case FACT -> "";
            case STATEMENT -> "statement";
            case REPORT -> "as reported by others";
            case ANALYSIS -> "the source’s judgement";
        };
    }

    static String kind(Conflict.Kind kind) {
        return switch (kind) {
            case REPORT_AND_DENIAL -> "report and denial";
            case FORECAST_AND_OUTCOME -> "forecast and outcome";
            case CONTRADICTION -> "contradiction";
            case NUMBER -> "different numbers";
            case WHO_WAS_FIRST -> "who was first";
            case COPY_CHANGES_FACT -> "a copy changes the fact";
            case TENSION -> "tension";
        };
    }

    static String kind(Source.Kind kind) {
        return switch (kind) {
            case ENCYCLOPEDIA -> "encyclopedia article";
            case NEWS -> "press";
            case STATEMENT -> "official statement";
            case TRANSCRIPT -> "transcript";
            case ANALYSIS -> "analysis";
            case OTHER -> "document";
        };
    }

    static String status(Conflict.Status status) {
        return switch (status) {
            case SUGGESTED -> "suggested by the build";
            case CONFIRMED -> "confirmed by an editor";
            case RESOLVED -> "resolved by an editor";
            case REJECTED -> "rejected by an editor";
        };
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The text's opening, cut between words after at most {@code length} characters, or within a very long word. */
    static String opening(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int cut = text.lastIndexOf(' ', length);
        if (cut <= length / 2) {
            cut = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        }
        return text.substring(0, cut) + " …";
    }

    /** With a capital at the beginning. */
    static String capitalized(String words) {
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String single(String iso) {
        return switch (iso.length()) {
            case 4 -> iso;
            case 7 -> month(new PartialDate(iso).firstDay()) + " " + iso.substring(0, 4);
            default -> {
                LocalDate day = LocalDate.parse(iso);
                yield day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
            }
        };
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
