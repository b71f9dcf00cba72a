package briefingbook.seed;

import briefingbook.book.PartialDate;
import briefingbook.seed.Block.Kind;
import briefingbook.seed.Draft.Stated;
import briefingbook.text.TracedText;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the day on which a document was published. */
final class DateFinder {

    private static final Pattern LATER =
            Pattern.compile("(?i)(?:last )?(?:updated?|modified|edited|reviewed|corrected)\\b.*");
    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:date(?: of (?:issue|publication))?|(?:first )?published|issued|posted|released)(?: on| at)?:? (?=[\\p{L}\\d])");
    private static final Pattern STAMP = Pattern.compile("(?i)(?:update|updated|correction|corrected)[: ]");
    private static final Pattern PARTIAL = Pattern.compile("\\d{4}(?:-\\d{2})?");
    private static final Pattern COPYRIGHT_YEAR =
            Pattern.compile("(?:©|\\(c\\)|[Cc]opyright) ?(?:\\(c\\) ?|© ?)?(\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\b((?:19|20)\\d{2})\\b(?![-–/]\\d|\\.\\d)");
    private static final Pattern TO_COME =
            Pattern.compile("\\b(?:by|until|till|before|through|from|in late|in early|end of) $");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");
    /** News names a year that is no more than this before its own. */
    private static final int LATEST_YEAR_AGO = 3;

    private final Draft draft;

    private DateFinder(Draft draft) {
        this.draft = draft;
    }

    /** The day or, in front matter and meta tags, the month or year that a value gives. */
    static Optional<PartialDate> date(String value) {
        return StatedDate.find(value)
                .map(StatedDate::date)
                .or(() -> PARTIAL.matcher(value).matches() && PartialDate.isDate(value)
                        ? Optional.of(new PartialDate(value))
                        : Optional.empty());
    }

    /** The date with its basis: what the format states, a line of the page, update stamps, the address. */
    static Optional<Stated> find(Draft draft, @Nullable String url) {
        DateFinder finder = new DateFinder(draft);
        List<Supplier<Optional<Stated>>> rules = List.of(
                finder::stated,
                finder::line,
                finder::labelled,
                finder::dateline,
                finder::stamp,
                () -> address(url),
                finder::made);
        return rules.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Stated> stated() {
        return draft.stated("published")
                .filter(each -> date(each.value()).isPresent())
                .findFirst();
    }

    /** The day on which the file was made, where nothing else tells. */
    private Optional<Stated> made() {
        return draft.first("made")
                .flatMap(each -> date(each.value()).map(day -> new Stated("published", day.iso(), each.by())));
    }

    private Stream<String> lines(Kind kind) {
        return draft.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.text().toString());
    }

    /** A line that holds the date alone, or ends in it as a masthead does; not the one that says when it was updated. */
    private Optional<Stated> line() {
        return lines(Kind.DATELINE)
                .filter(line -> !LATER.matcher(line).matches())
                .flatMap(line -> StatedDate.find(line).stream().map(date -> found(date, "date line “" + line + "”")))
                .findFirst();
    }

    private Optional<Stated> labelled() {
        return draft.blocks().stream()
                .map(block -> block.text().toString())
                .filter(line -> line.length() < 120)
                .flatMap(line -> {
                    Matcher m = LABEL.matcher(line);
                    return m.lookingAt()
                            ? StatedDate.find(line).stream()
                                    .filter(date -> date.start() <= m.end() + 12)
                                    .map(date -> found(date, "“" + line + "”"))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static Stated found(StatedDate date, String by) {
        return new Stated("published", date.date().iso(), by);
    }

    /** Place and day before the first paragraph; a year that it leaves out is told by other lines of the page. */
    private Optional<Stated> dateline() {
        for (String line : lines(Kind.DATELINE).toList()) {
            Optional<Matcher> found = LineShape.dateline(TracedText.of(line + " .", 0));
            if (found.isPresent() && found.get().group("month") != null) {
                Matcher m = found.get();
                String day = m.group("month") + " " + m.group("day");
                Optional<Stated> year = m.group("year") != null
                        ? Optional.of(new Stated("year", m.group("year"), "dateline “" + line + "”"))
                        : year(m, day);
                return year.flatMap(each -> StatedDate.of(each.value(), m.group("month"), m.group("day"))
                        .map(date -> new Stated("published", date.iso(), each.by())));
            }
        }
        return Optional.empty();
    }

    private Optional<Stated> year(Matcher dateline, String day) {
        return stamp().map(stamp -> new Stated(
                        "year", stamp.value().substring(0, 4), "dateline “" + day + "”, its year from " + stamp.by()))
                .or(() -> copyrightYear(day))
                .or(() -> yearOfWeekday(dateline, day));
    }

    private Optional<Stated> copyrightYear(String day) {
        return draft.blocks().stream()
                .map(block -> COPYRIGHT_YEAR.matcher(block.text().toString()))
                .filter(Matcher::find)
                .map(m -> new Stated("year", m.group(1), "dateline “" + day + "”, its year from “" + m.group() + "”"))
                .findFirst();
    }

    /**
     * The year in which the day of the dateline was the weekday on which, by its first sentence, it happened. Counted
     * from the latest year that the text names; two such years are at least five apart, so that few years leave one.
     */
    private Optional<Stated> yearOfWeekday(Matcher dateline, String day) {
        Optional<String> first =
                lines(Kind.PARAGRAPH).filter(text -> text.length() > 80).findFirst();
        Matcher weekday = WEEKDAY.matcher(first.orElse(""));
        int latest = latestYear();
        if (!weekday.find() || latest == 0) {
            return Optional.empty();
        }
        DayOfWeek wanted = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
        for (int year = latest; year <= latest + LATEST_YEAR_AGO; year++) {
            Optional<PartialDate> date =
                    StatedDate.of(String.valueOf(year), dateline.group("month"), dateline.group("day"));
            if (date.isPresent() && date.get().firstDay().getDayOfWeek() == wanted) {
                return Optional.of(new Stated(
                        "year",
                        String.valueOf(year),
                        "dateline “" + day + "”, a " + weekday.group(1) + " in " + year + ", the first such year from "
                                + latest + ", the latest that the text names"));
            }
        }
        return Optional.empty();
    }

    private int latestYear() {
        int latest = 0;
        for (String text : lines(Kind.PARAGRAPH).toList()) {
            Matcher m = YEAR.matcher(text);
            while (m.find()) {
                String before = text.substring(Math.max(0, m.start() - 12), m.start());
                boolean told = !TO_COME.matcher(before).find();
                latest = told ? Math.max(latest, Integer.parseInt(m.group(1))) : latest;
            }
        }
        return latest;
    }

    /** The earliest of the stamps that tell when the text was updated. */
    private Optional<Stated> stamp() {
        return draft.blocks().stream()
                .map(block -> block.text().toString())
                .filter(text -> text.length() < 400 && STAMP.matcher(text).lookingAt())
                .flatMap(text -> StatedDate.find(text).stream()
                        .filter(date -> date.start() < 30)
                        .map(date -> found(date, "earliest update stamp, “" + text.substring(0, date.end()) + "”")))
                .min(Comparator.comparing(Stated::value));
    }

    private static Optional<Stated> address(@Nullable String url) {
        return url == null
                ? Optional.empty()
                : StatedDate.inAddress(url)
                        .map(date -> new Stated("published", date.iso(), "day in the address " + url));
    }
}
