package briefingbook.seed;

import briefingbook.seed.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of a PDF as lines in the order of reading.
 *
 * <p>Letters that follow each other on a base line are a stretch; where stretches leave a gutter free down the page, with
 * lines of running text on both of its sides, they stand in columns, which are read one after the other.
 *
 * @param number counted from the first
 * @param height in points
 */
record PdfPage(int number, float height, List<Line> lines) {

    /**
     * One line of a column.
     *
     * @param cells its text; in a table, that of each cell
     * @param x its left edge, and {@code y} its base line, from the upper left corner of the page in points
     * @param size of most of its letters
     * @param left edge of its column, as is {@code right} that of lines of this size
     * @param opens whether it is the first of a column
     */
    record Line(
            List<String> cells,
            float x,
            float end,
            float y,
            float size,
            boolean bold,
            float left,
            float right,
            boolean opens) {

        String text() {
            return String.join(" ", cells);
        }
    }

    /** Lines of running text on one side of a gutter, so that it is one. */
    private static final int FEWEST_LINES = 3;

    private static final int SHORTEST_LINE = 18;
    private static final int MOST_COLUMNS_DEEP = 4;
    /** A page with more is a drawing, and a row with more than so many pieces a pattern. */
    private static final int MOST_STRETCHES = 5_000;

    private static final int MOST_IN_ROW = 100;
    /** Heads and feet stand in the upper and lower eighth of a page. */
    static final float MARGIN = 0.125f;

    private static final int MOST_MARGIN_ROWS = 3;
    private static final int MOST_GUTTERS = 4;
    /** In points, as is the narrowest text that has columns. */
    private static final int NARROWEST_GUTTER = 4;

    private static final int NARROWEST = 100;

    static PdfPage of(int number, float height, List<Glyph> glyphs) {
        List<List<Stretch>> rows = rows(stretches(glyphs));
        int top = margin(rows, height);
        Collections.reverse(rows);
        int bottom = rows.size() - margin(rows, height);
        Collections.reverse(rows);
        List<Line> lines = new ArrayList<>(lines(rows.subList(0, top)));
        List<Stretch> body = new ArrayList<>();
        rows.subList(top, Math.max(top, bottom)).forEach(body::addAll);
        for (List<Stretch> column : columns(body, 0)) {
            lines.addAll(lines(rows(column)));
        }
        lines.addAll(lines(rows.subList(Math.max(top, bottom), rows.size())));
        return new PdfPage(number, height, List.copyOf(lines));
    }

    /** How many of the outermost rows stand in the margin, apart from all others: heads or feet, whatever columns there are. */
    private static int margin(List<List<Stretch>> rows, float height) {
        for (int i = 0; i + 1 < rows.size() && i < MOST_MARGIN_ROWS; i++) {
            Stretch row = rows.get(i).get(0);
            float fromEdge = Math.min(row.y, height - row.y);
            if (fromEdge > MARGIN * height) {
                return 0;
            }
            if (Math.abs(rows.get(i + 1).get(0).y - row.y) > 1.8f * row.size) {
                return i + 1;
            }
        }
        return 0;
    }

    private static final Pattern UNIT = Pattern.compile("(?<!\\p{L})(?:k?m|cm|mm|CO|H)$");

    /** Letters that follow each other on one base line. */
    private static final class Stretch {
        private final StringBuilder text = new StringBuilder();
        private final float x;
        private final float y;
        private float end;
        private float size;
        private int votes;
        private boolean bold;
        private boolean spaced;
        /** Whether its last letters are the raised number of a note. */
        private boolean raised;

        Stretch(Glyph first) {
            x = first.x();
            y = first.y();
            end = first.x();
            size = first.size();
            bold = first.bold();
            append(first);
        }

        float width() {
            return end - x;
        }

        /** Whether a letter stands right behind it, on its line or raised above it. */
        boolean goesOnWith(Glyph next) {
            float gap = next.x() - end;
            float widest = (spaced ? 1.6f : 0.9f) * size;
            return Math.abs(next.y() - y) <= (isRaised(next) ? 0.6f : 0.2f) * size
                    && gap > -0.6f * size
                    && gap < widest
                    && next.size() < 1.8f * size
                    && size < 3f * next.size();
        }

        private boolean isRaised(Glyph next) {
            return next.size() < 0.85f * size && next.y() < y - 0.1f * size;
        }

        void append(Glyph next) {
            boolean note = isRaised(next) && next.text().chars().allMatch(c -> c >= '0' && c <= '9') && mayHaveNote();
            if (raised && !note) {
                text.append(']');
            }
            boolean gap = spaced || next.x() - end > 0.17f * Math.min(size, next.size());
            if (gap && text.length() > 0 && !(raised && note)) {
                text.append(' ');
            }
            if (note && !raised) {
                text.append('[');
            }
            raised = note;
            bold &= next.bold() || note;
            if (!note) {
                weigh(next);
            }
            spaced = false;
            text.append(next.text());
            end = Math.max(end, next.end());
        }

        /** Keeps the size of most of its letters, by the vote of each. */
        private void weigh(Glyph next) {
            votes += Math.abs(next.size() - size) < 0.05f * size ? 1 : -1;
            if (votes < 0) {
                size = next.size();
                votes = 1;
            }
        }

        /** A raised figure behind a unit is its power. */
        private boolean mayHaveNote() {
            String last = text.substring(Math.max(0, text.length() - 3));
            return raised || !UNIT.matcher(last).find();
        }

        String words() {
            return raised ? text + "]" : text.toString();
        }
    }

    private static List<Stretch> stretches(List<Glyph> glyphs) {
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Stretch last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                if (last != null && last.goesOnWith(glyph)) {
                    last.spaced = true;
                }
            } else if (last != null && last.goesOnWith(glyph)) {
                last.append(glyph);
            } else {
                last = new Stretch(glyph);
                stretches.add(last);
            }
        }
        return stretches;
    }

    /** The stretches of each column, in the order of reading; what goes across columns is one of its own. */
    private static List<List<Stretch>> columns(List<Stretch> stretches, int depth) {
        if (depth < MOST_COLUMNS_DEEP && stretches.size() >= 2 * FEWEST_LINES && stretches.size() <= MOST_STRETCHES) {
            for (float gutter : gutters(stretches)) {
                List<List<Stretch>> columns = columns(stretches, gutter, depth);
                if (!columns.isEmpty()) {
                    return columns;
                }
            }
        }
        return List.of(stretches);
    }

    /** The columns on both sides of a gutter; none where it is none. */
    private static List<List<Stretch>> columns(List<Stretch> stretches, float gutter, int depth) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingDouble(each -> each.y));
        List<List<Stretch>> columns = new ArrayList<>();
        List<Stretch> across = new ArrayList<>();
        List<Stretch> band = new ArrayList<>();
        for (int i = 0; i <= sorted.size(); i++) {
            boolean crosses = i == sorted.size() || (sorted.get(i).x < gutter && sorted.get(i).end > gutter);
            if (!crosses) {
                band.add(sorted.get(i));
                continue;
            }
            List<Stretch> cells = lastCells(band);
            band = band.subList(0, band.size() - cells.size());
            List<List<Stretch>> found = sides(band, gutter, depth);
            if (found.isEmpty()) {
                across.addAll(band);
            } else {
                addAcross(columns, across, depth);
                across = new ArrayList<>();
                columns.addAll(found);
            }
            across.addAll(cells);
            band = new ArrayList<>();
            if (i < sorted.size()) {
                across.add(sorted.get(i));
            }
        }
        if (!columns.isEmpty()) {
            addAcross(columns, across, depth);
        }
        return columns;
    }

    /** The rows at the end of a band that are those of a table: three cells or more of a few letters. */
    private static List<Stretch> lastCells(List<Stretch> band) {
        int end = band.size();
        while (end > 0 && isCell(band.get(end - 1))) {
            Stretch last = band.get(end - 1);
            int row = end;
            while (row > 0 && isCell(band.get(row - 1)) && last.y - band.get(row - 1).y < 0.35f * last.size) {
                row--;
            }
            if (end - row < 3) {
                break;
            }
            end = row;
        }
        return List.copyOf(band.subList(end, band.size()));
    }

    private static boolean isCell(Stretch stretch) {
        return stretch.text.length() < SHORTEST_LINE;
    }

    private static void addAcross(List<List<Stretch>> columns, List<Stretch> across, int depth) {
        if (!across.isEmpty()) {
            columns.addAll(columns(across, depth + 1));
        }
    }

    /** The columns left and right of a gutter; none where there is no running text on both sides. */
    private static List<List<Stretch>> sides(List<Stretch> band, float gutter, int depth) {
        List<Stretch> left = band.stream().filter(each -> each.end <= gutter).toList();
        List<Stretch> right = band.stream().filter(each -> each.end > gutter).toList();
        if (left.size() < FEWEST_LINES || right.size() < FEWEST_LINES) {
            return List.of();
        }
        List<List<Stretch>> leftColumns = columns(left, depth + 1);
        List<List<Stretch>> rightColumns = columns(right, depth + 1);
        boolean running = (leftColumns.size() > 1 || isRunning(left)) && (rightColumns.size() > 1 || isRunning(right));
        if (!running) {
            return List.of();
        }
        List<List<Stretch>> both = new ArrayList<>(leftColumns);
        both.addAll(rightColumns);
        return both;
    }

    /** Whether many of the lines fill their column, as those of a table's column do not. */
    private static boolean isRunning(List<Stretch> column) {
        double from = column.stream().mapToDouble(each -> each.x).min().orElse(0);
        double to = column.stream().mapToDouble(each -> each.end).max().orElse(0);
        long full = column.stream()
                .filter(each -> each.width() > 0.75 * (to - from))
                .count();
        double letters =
                column.stream().mapToInt(each -> each.text.length()).average().orElse(0);
        return full * 5 >= column.size() * 2L && letters >= SHORTEST_LINE;
    }

    /**
     * A gap down the page.
     *
     * @param crossed by how many stretches
     */
    private record Gap(float middle, int crossed, int wide) {}

    /** The middles of the gaps that fewer stretches cross than cross beside them, away from the edges, the clearest first. */
    private static List<Float> gutters(List<Stretch> stretches) {
        float from =
                (float) stretches.stream().mapToDouble(each -> each.x).min().orElse(0);
        float to =
                (float) stretches.stream().mapToDouble(each -> each.end).max().orElse(0);
        int width = (int) Math.min(5000, to - from);
        if (width < NARROWEST) {
            return List.of();
        }
        int[] crossing = new int[width + 2];
        for (Stretch each : stretches) {
            crossing[clamp(each.x - from, width)]++;
            crossing[clamp(each.end - from, width) + 1]--;
        }
        int most = 0;
        for (int i = 1; i <= width; i++) {
            crossing[i] += crossing[i - 1];
            most = Math.max(most, crossing[i]);
        }
        List<Gap> gaps = new ArrayList<>();
        int low = 0;
        int level = 0;
        for (int i = 1; i <= width; i++) {
            if (crossing[i] != crossing[i - 1]) {
                boolean pit = level > 0 && crossing[level] < crossing[level - 1] && crossing[i] > crossing[i - 1];
                if (pit && i - level >= NARROWEST_GUTTER) {
                    gaps.add(new Gap(from + (level + i) / 2f, crossing[level], i - level));
                }
                level = i;
            }
            boolean isLow = crossing[i] * 5 <= most * 2;
            if (!isLow && low > 0 && i - low >= NARROWEST_GUTTER) {
                gaps.add(new Gap(from + (low + i) / 2f, crossing[(low + i) / 2], i - low));
            }
            low = isLow ? (low > 0 ? low : i) : 0;
        }
        return gaps.stream()
                .filter(gap -> gap.middle() > from + width / 8f && gap.middle() < to - width / 8f)
                .sorted(Comparator.comparingInt(Gap::crossed)
                        .thenComparing(Comparator.comparingInt(Gap::wide).reversed()))
                .limit(MOST_GUTTERS)
                .map(Gap::middle)
                .toList();
    }

    private static int clamp(float place, int width) {
        return Math.max(0, Math.min(width, Math.round(place)));
    }

    /** What stands on one base line, from left to right. */
    private static List<List<Stretch>> rows(List<Stretch> column) {
        List<Stretch> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(each -> each.y));
        List<List<Stretch>> rows = new ArrayList<>();
        for (Stretch each : sorted) {
            List<Stretch> row = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!row.isEmpty() && each.y - row.get(0).y < 0.35f * alike(each.size, row.get(0).size)) {
                row.add(each);
            } else {
                rows.add(new ArrayList<>(List.of(each)));
            }
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(each -> each.x)));
        return rows;
    }

    /** The smaller of two sizes that are nearly one; else the larger, as a raised figure stands on the line of its word. */
    private static float alike(float one, float other) {
        float smaller = Math.min(one, other);
        float larger = Math.max(one, other);
        return smaller < 0.85f * larger ? 1.5f * larger : smaller;
    }

    /** Whether a stretch is nothing but the raised number of a note, in a row with its words. */
    private static boolean isNote(Stretch stretch, List<Stretch> row) {
        return row.size() <= MOST_IN_ROW
                && stretch.text.chars().allMatch(c -> c >= '0' && c <= '9')
                && row.stream()
                        .anyMatch(
                                other -> stretch.size < 0.85f * other.size && stretch.y < other.y - 0.1f * other.size);
    }

    private static List<Line> lines(List<List<Stretch>> rows) {
        float left =
                (float) rows.stream().mapToDouble(row -> row.get(0).x).min().orElse(0);
        Map<Integer, Float> rightBySize = new HashMap<>();
        for (List<Stretch> row : rows) {
            Stretch last = row.get(row.size() - 1);
            rightBySize.merge(Math.round(last.size), last.end, Math::max);
        }
        List<Line> lines = new ArrayList<>();
        for (List<Stretch> row : rows) {
            lines.add(line(row, left, rightBySize, lines.isEmpty()));
        }
        return lines;
    }

    private static Line line(List<Stretch> row, float left, Map<Integer, Float> rightBySize, boolean opens) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        Stretch most = row.get(0);
        float end = row.get(0).x;
        for (Stretch each : row) {
            float gap = each.x - end;
            if (cell.length() > 0 && gap > 1.6f * each.size) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (cell.length() > 0 && gap > 0.15f * each.size) {
                cell.append(' ');
            }
            cell.append(isNote(each, row) ? "[" + each.text + "] " : each.words());
            end = Math.max(end, each.end);
            most = each.text.length() > most.text.length() ? each : most;
        }
        cells.add(cell.toString().strip());
        float right = Math.max(end, rightBySize.getOrDefault(Math.round(most.size), end));
        boolean bold = row.stream().allMatch(each -> each.bold);
        return new Line(List.copyOf(cells), row.get(0).x, end, most.y, most.size, bold, left, right, opens);
    }
}
