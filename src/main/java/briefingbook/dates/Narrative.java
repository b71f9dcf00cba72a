package briefingbook.dates;

import briefingbook.book.PartialDate;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the story has told of time so far: the fixed points of a document, and a <em>now</em> that moves with each date
 * told and goes back to the main event when a paragraph begins.
 */
final class Narrative {

    /** Beyond so many days from publication, a document tells of the past and not of its own week. */
    static final int FAR = 31;

    private static final Pattern BACKGROUND =
            Pattern.compile("(?i)^\\W*" + CalendarWords.alternatives("background-sections.txt") + "\\b");

    /** So much less likely is a day before the one told than a day after it, as far away. */
    private static final int BACK = 2;

    /** A day without a year that is not told ahead was so many days ago at most, or it is still to come. */
    private static final int PAST_YEAR = 300;

    private static final long FAR_OFF = 10_000;

    /** A date without a year lies within so many days of the one before it. */
    private static final int NEAR_YEAR = 240;

    private final @Nullable LocalDate published;
    /** The day of the last update that its stamps tell, or of publication. */
    private final @Nullable LocalDate updated;

    private final @Nullable Boolean dayFirst;
    private final String title;

    /** The day that heads the entry at hand; null outside of entries. */
    private @Nullable LocalDate entry;

    /** Whether the section tells what came before the main event. */
    private boolean background;

    private @Nullable PartialDate main;
    private @Nullable PartialDate toldInParagraph;
    private @Nullable PartialDate toldInSection;
    private @Nullable LocalDate fullDateInSection;
    private @Nullable LocalDate fullDateInParagraph;
    private @Nullable LocalDate fullDateInSentence;
    private @Nullable PartialDate dayInSentence;
    private @Nullable PartialDate toldDay;
    private @Nullable PartialDate toldDays;
    private final Map<String, LocalDate> events = new HashMap<>();

    /** @param dayFirst whether 3/4/2025 is in April; null where the document does not show */
    Narrative(@Nullable LocalDate published, @Nullable LocalDate updated, @Nullable Boolean dayFirst, String title) {
        this.published = published;
        this.updated = updated;
        this.dayFirst = dayFirst;
        this.title = title.toLowerCase(Locale.ROOT);
        this.main = published == null ? null : PartialDate.of(published);
    }

    /** @param date null where what is read does not belong to the document's tale */
    void mainEvent(@Nullable PartialDate date) {
        main = date;
    }

    /** An entry of a diary, of readouts or the like begins, which is told from its own day. */
    void beginEntry(LocalDate day) {
        entry = day;
    }

    /** @param heading null where there is none */
    void beginSection(@Nullable String heading) {
        entry = null;
        background = heading != null && BACKGROUND.matcher(heading).find();
        toldInSection = null;
        fullDateInSection = null;
    }

    void beginParagraph() {
        toldInParagraph = null;
        fullDateInParagraph = null;
    }

    void beginSentence() {
        fullDateInSentence = null;
        dayInSentence = null;
    }

    /** A date that the text has told moves the now. */
    void tell(PartialDate date, boolean withYear) {
        boolean yearOnly = date.start().length() == 4;
        if (yearOnly) {
            return;
        }
        toldInParagraph = date;
        toldInSection = date;
        if (date.isToTheDay()) {
            toldDay = date;
            dayInSentence = date;
            if (date.isSpan()) {
                toldDays = date;
            }
        }
        if (withYear) {
            fullDateInSection = date.firstDay();
            fullDateInParagraph = date.firstDay();
            fullDateInSentence = date.firstDay();
        }
    }

    /** Remembers when something began that the text dates by the way: {@code one day after the invasion}. */
    void learn(String event, LocalDate day) {
        events.putIfAbsent(event, day);
    }

    /** The day from which it is told: that of the entry at hand, else that of publication. */
    @Nullable
    LocalDate published() {
        return entry != null ? entry : published;
    }

    @Nullable
    LocalDate updated() {
        return updated;
    }

    @Nullable
    Boolean dayFirst() {
        return dayFirst;
    }

    @Nullable
    PartialDate main() {
        return main;
    }

    /** Where a look back starts from: what this paragraph told last, else the main event. */
    @Nullable
    PartialDate now() {
        return toldInParagraph != null ? toldInParagraph : main;
    }

    /** Where the tale goes on from: what this section told last, else the main event. */
    @Nullable
    PartialDate going() {
        if (toldInParagraph != null) {
            return toldInParagraph;
        }
        return toldInSection != null ? toldInSection : main;
    }

    @Nullable
    PartialDate toldInParagraph() {
        return toldInParagraph;
    }

    /** The day that this sentence has told. */
    @Nullable
    PartialDate dayInSentence() {
        return dayInSentence;
    }

    /** The day or days told last, wherever that was; else those of the main event. */
    @Nullable
    PartialDate lastDay() {
        if (toldDay != null) {
            return toldDay;
        }
        return main != null && main.isToTheDay() ? main : null;
    }

    /** The span of days told last, else that of the main event. */
    @Nullable
    PartialDate lastDays() {
        if (toldDays != null) {
            return toldDays;
        }
        return main != null && main.isSpan() ? main : null;
    }

    /**
     * The day of a happening that the text calls by a noun: as the text has dated it, or that of the main event where
     * the noun can only be that.
     */
    @Nullable
    LocalDate dayOf(String event, boolean gathering) {
        LocalDate told = events.get(event);
        if (told != null) {
            return told;
        }
        PartialDate date = main;
        if (date == null || !date.isToTheDay() || !(gathering || title.contains(event))) {
            return null;
        }
        return date.firstDay();
    }

    /** Whether the document tells of days long before its publication. */
    boolean tellsOfThePast() {
        LocalDate told = main == null ? null : main.lastDay();
        return published != null && told != null && ChronoUnit.DAYS.between(told, published) > FAR;
    }

    /** Whether this paragraph's now lies before the week that ends with publication. */
    boolean nowIsBeforeTheWeek() {
        return published != null
                && toldInParagraph != null
                && ChronoUnit.DAYS.between(toldInParagraph.lastDay(), published) > 6;
    }

    /**
     * The day from which a date without a year is counted, where that is not publication: the date told last in the
     * paragraph, else the last full date of the section, else the main event.
     */
    private @Nullable LocalDate yearFrom() {
        if (published != null && !tellsOfThePast()) {
            return isOfAnotherYear(fullDateInSentence) ? fullDateInSentence : null;
        }
        if (toldInParagraph != null) {
            return toldInParagraph.firstDay();
        }
        if (fullDateInSection != null) {
            return fullDateInSection;
        }
        return main == null ? null : main.firstDay();
    }

    /** Whether the paragraph has just spoken of another year than that of publication, but not this sentence. */
    private boolean yearIsUnclear() {
        return published != null
                && !tellsOfThePast()
                && isOfAnotherYear(fullDateInParagraph)
                && !isOfAnotherYear(fullDateInSentence);
    }

    private boolean isOfAnotherYear(@Nullable LocalDate date) {
        return date != null && published != null && date.getYear() != published.getYear();
    }

    /**
     * A date that was written without its year.
     *
     * @param by what told the year
     */
    record Placed(LocalDate day, String by) {}

    /** A date without a year in the year that puts it nearest to the story; null where that is not clear. */
    @Nullable
    Placed placed(MonthDay date, boolean forward) {
        boolean ahead = forward && published != null && !tellsOfThePast();
        LocalDate from = ahead ? null : yearFrom();
        if (from != null) {
            LocalDate day = nearest(date, from, forward);
            if (background && main != null && from.equals(main.firstDay()) && day.isAfter(from)) {
                day = date.atYear(day.getYear() - 1);
                return new Placed(day, "the year " + day.getYear() + ", as its section tells what came before " + from);
            }
            return new Placed(day, "the year " + day.getYear() + " from the date told before, " + from);
        }
        if (published == null || (!ahead && yearIsUnclear())) {
            return null;
        }
        LocalDate day = besidePublication(date, published, ahead);
        return new Placed(day, "the year " + day.getYear() + " from the day of publication, " + published);
    }

    private static LocalDate besidePublication(MonthDay date, LocalDate published, boolean ahead) {
        LocalDate day = date.atYear(published.getYear());
        LocalDate before = day.isAfter(published) ? date.atYear(published.getYear() - 1) : day;
        LocalDate after = day.isBefore(published) ? date.atYear(published.getYear() + 1) : day;
        if (ahead && ChronoUnit.DAYS.between(published, after) <= NEAR_YEAR) {
            return after;
        }
        return ChronoUnit.DAYS.between(before, published) <= PAST_YEAR ? before : after;
    }

    /**
     * The day nearest to one told before, as a tale goes on rather than back; not after publication unless it looks
     * ahead.
     */
    private LocalDate nearest(MonthDay date, LocalDate from, boolean forward) {
        LocalDate best = date.atYear(from.getYear());
        for (int years = -1; years <= 1; years++) {
            LocalDate other = date.atYear(from.getYear() + years);
            if (away(from, other, forward) < away(from, best, forward)) {
                best = other;
            }
        }
        return best;
    }

    private long away(LocalDate from, LocalDate day, boolean forward) {
        long days = ChronoUnit.DAYS.between(from, day);
        boolean toCome = published != null && day.isAfter(published);
        boolean unlikely = forward ? days < 0 : toCome;
        return (days < 0 ? BACK * -days : days) + (unlikely ? FAR_OFF : 0);
    }
}
