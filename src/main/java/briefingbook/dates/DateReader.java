package briefingbook.dates;

import briefingbook.book.Correction;
import briefingbook.book.DateMention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words that mean a day, month, year or span, and says which. */
public final class DateReader {

    private final List<Correction> corrections;

    /** @param corrections those that give a date replace or add what the rules find */
    public DateReader(List<Correction> corrections) {
        this.corrections =
                corrections.stream().filter(one -> correctedDate(one) != null).toList();
    }

    /**
     * The dates of one source.
     *
     * @param mentions in its passages, in reading order
     * @param beside in its titles, headings, datelines and furniture, by place
     */
    public record Dates(List<DateMention> mentions, List<Source.DateBeside> beside) {}

    /** Reads one source's passages, in reading order, and what stands beside them. */
    public Dates read(Source source, List<Passage> passages) {
        Dates dates = DateResolver.resolve(source, passages);
        return corrections.isEmpty() ? dates : new Dates(corrected(source, passages, dates.mentions()), dates.beside());
    }

    private List<DateMention> corrected(Source source, List<Passage> passages, List<DateMention> dates) {
        List<DateMention> result = new ArrayList<>();
        int next = 0;
        for (Passage passage : passages) {
            List<DateMention> here = new ArrayList<>();
            while (next < dates.size() && dates.get(next).passage().equals(passage.id())) {
                here.add(dates.get(next++));
            }
            for (Correction correction : corrections) {
                if (correction.concerns(source, passage)) {
                    correct(correction, passage, here);
                }
            }
            result.addAll(here);
        }
        return result;
    }

    /** The date takes the place of those whose words it overlaps; without words, of the passage's only date. */
    private static void correct(Correction correction, Passage passage, List<DateMention> here) {
        String words = correction.words();
        int from = words != null
                ? passage.text().indexOf(words)
                : here.size() == 1 ? here.get(0).from() : -1;
        if (from < 0) {
            return;
        }
        int to = words != null ? from + words.length() : here.get(0).to();
        here.removeIf(date -> date.from() < to && date.to() > from);
        String date = correctedDate(correction);
        if (date != null && PartialDate.isDate(date)) {
            here.add(new DateMention(passage.id(), from, to, new PartialDate(date), correction.by()));
            here.sort((a, b) -> Integer.compare(a.from(), b.from()));
        }
    }

    /** The date that a correction gives, {@code none} included; null for a correction of something else. */
    private static @Nullable String correctedDate(Correction correction) {
        if (correction.date() != null) {
            return correction.date();
        }
        String as = correction.as();
        return as != null && PartialDate.isDate(as) ? as : null;
    }
}
