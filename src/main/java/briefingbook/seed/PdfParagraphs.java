package briefingbook.seed;

import briefingbook.seed.Layout.Form;
import briefingbook.seed.LayoutWriter.Words;
import briefingbook.seed.PdfPage.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of a PDF to paragraphs, headings, items and rows.
 *
 * <p>A paragraph may go on in the next column and on the next page; what stands between, the foot of the one and the head of
 * the other, notes at the foot, comes below it.
 */
final class PdfParagraphs {

    private static final Pattern BULLET = Pattern.compile("[•·‣▪●○◦■□➢▶►\\uf0b7\\uf0a7\\uf0d8\\uf02d]\\s*(?=\\S)");
    private static final Pattern DASH_OR_NUMBER =
            Pattern.compile("(?:[-–—*]|\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,5})[.)])\\s+(?=\\S)");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—|\\s]*(?:(?:page|p\\.|pg\\.?)\\s*)?(?:\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:of|/)\\s*\\d{1,4})?[-–—|\\s]*");
    private static final Pattern NOTE = Pattern.compile("(?:\\[?\\d{1,3}\\]?|[*†‡§])\\s*(?=\\S)");
    private static final Pattern CONTENTS = Pattern.compile(".*\\S\\s*(?:\\.\\s?){4,}\\s*(?:\\d{1,4}|[ivxlc]{1,7})");
    private static final Pattern CAPTION =
            Pattern.compile("(?:Figure|Fig\\.|Chart|Map|Photo|Image|Photograph) \\d{1,3}[.:–—-].*", Pattern.DOTALL);
    private static final Pattern STOP = Pattern.compile("(?s).*[.!?…:;][\"”’')\\]\\d\\[]*\\s*");
    private static final Pattern HYPHEN = Pattern.compile("(?s)(.*\\p{L})[-\u2010\u00ad]");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)*");
    private static final Pattern LAST_PART = Pattern.compile("(?s).*?(\\p{L}+(?:-\\p{L}+)*)-");
    private static final Pattern FIRST_PART = Pattern.compile("(?s)(\\p{L}+).*");
    private static final int MOST_HEAD_LINES = 4;
    private static final int LONGEST_HEADING = 220;
    private static final int LONGEST_STRONG = 120;

    private final List<PdfPage> pages;
    /** The size of most letters. */
    private final float bodySize;

    private final Set<String> known = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();
    /** How far apart lines of a size stand, by the size in half points. */
    private final Map<Integer, Float> leading = new HashMap<>();

    private final List<Paragraph> done = new ArrayList<>();
    /** What comes below the paragraph at hand. */
    private final List<Paragraph> later = new ArrayList<>();

    private @Nullable Paragraph open;

    PdfParagraphs(List<PdfPage> pages) {
        this.pages = pages;
        this.bodySize = bodySize(pages);
        Map<String, Integer> pagesByEdge = new HashMap<>();
        Map<Integer, List<Float>> steps = new HashMap<>();
        for (PdfPage page : pages) {
            edges(page).forEach(line -> pagesByEdge.merge(likeness(line), 1, Integer::sum));
            Line before = null;
            for (Line line : page.lines()) {
                learn(line, before, steps);
                before = line;
            }
        }
        pagesByEdge.forEach((line, count) -> {
            if (count > 1) {
                repeated.add(line);
            }
        });
        steps.forEach((size, found) -> {
            found.sort(Float::compare);
            leading.put(size, found.get(found.size() * 3 / 10));
        });
    }

    private static float bodySize(List<PdfPage> pages) {
        Map<Integer, Integer> letters = new TreeMap<>();
        pages.forEach(page -> page.lines()
                .forEach(line -> letters.merge(half(line.size()), line.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey() / 2f)
                .orElse(0f);
    }

    private static int half(float size) {
        return Math.round(size * 2);
    }

    private void learn(Line line, @Nullable Line before, Map<Integer, List<Float>> steps) {
        String text = line.text();
        int from = before != null && HYPHEN.matcher(before.text()).matches() ? Math.max(0, text.indexOf(' ')) : 0;
        int to = HYPHEN.matcher(text).matches() ? text.lastIndexOf(' ') + 1 : text.length();
        Matcher word = WORD.matcher(text).region(Math.min(from, to), to);
        while (word.find()) {
            known.add(word.group().replace('\u2010', '-').toLowerCase(Locale.ROOT));
        }
        if (before != null && !line.opens() && half(before.size()) == half(line.size())) {
            float step = line.y() - before.y();
            if (step > 0.5f * line.size() && step < 3 * line.size()) {
                steps.computeIfAbsent(half(line.size()), size -> new ArrayList<>())
                        .add(step);
            }
        }
    }

    /** A line's words whatever the number of the page, and the height at which it stands. */
    private static String likeness(Line line) {
        return line.text().replaceAll("\\d+", "#") + " @" + Math.round(line.y() / 6);
    }

    /** The lines in the margins above and below, from the edges of the page inwards, the upper ones first. */
    private static List<Line> edges(PdfPage page) {
        List<Line> sorted = new ArrayList<>(page.lines());
        sorted.sort(Comparator.comparingDouble(Line::y));
        List<Line> edges = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_HEAD_LINES, sorted.size()); i++) {
            if (sorted.get(i).y() < PdfPage.MARGIN * page.height()) {
                edges.add(sorted.get(i));
            }
        }
        for (int i = sorted.size() - 1; i >= Math.max(0, sorted.size() - MOST_HEAD_LINES); i--) {
            if (sorted.get(i).y() > (1 - PdfPage.MARGIN) * page.height()) {
                edges.add(sorted.get(i));
            }
        }
        return edges;
    }

    /** A paragraph as its lines come. */
    private static final class Paragraph {
        private final Form form;
        private final Line first;
        private final int page;
        private final Words words = new Words();
        private Line last;
        private boolean strong;

        Paragraph(Form form, Line first, int page) {
            this.form = form;
            this.first = first;
            this.last = first;
            this.page = page;
            this.strong = first.bold();
            words.on(page);
        }
    }

    void write(LayoutWriter writer) {
        pages.forEach(this::read);
        close();
        @Nullable Paragraph title = title();
        List<Integer> sizes = done.stream()
                .filter(each -> isHeading(each))
                .map(each -> half(each.first.size()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (Paragraph each : done) {
            Form form = each == title ? Form.TITLE : form(each);
            int level = form == Form.HEADING ? Math.min(6, 2 + sizes.indexOf(half(each.first.size()))) : 0;
            writer.add(form, level, each.words);
        }
    }

    private void read(PdfPage page) {
        Set<Line> heads = new HashSet<>();
        Line before = null;
        for (Line line : edges(page)) {
            boolean head = repeated.contains(likeness(line))
                    || PAGE_NUMBER.matcher(line.text()).matches();
            float gap = before == null ? 0 : Math.abs(line.y() - before.y());
            boolean below = before != null && heads.contains(before) && gap < page.height() / 2;
            if (head && !(below && gap > 1.8f * line.size())) {
                heads.add(line);
            }
            before = line;
        }
        List<Line> lines = page.lines();
        boolean noted = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (heads.contains(line)) {
                aside(new Paragraph(Form.RUNNING_HEAD, line, page.number()), line);
                continue;
            }
            noted = (noted && !line.opens() || opensNotes(line, page)) && line.size() < 0.94f * bodySize;
            if (noted) {
                note(line, page);
            } else {
                read(line, isRow(lines, i), page);
            }
        }
    }

    private static boolean isRow(List<Line> lines, int i) {
        return lines.get(i).cells().size() > 1
                && ((i > 0 && lines.get(i - 1).cells().size() > 1)
                        || (i + 1 < lines.size() && lines.get(i + 1).cells().size() > 1));
    }

    private boolean opensNotes(Line line, PdfPage page) {
        return line.y() > 0.5f * page.height() && NOTE.matcher(line.text()).lookingAt();
    }

    private void aside(Paragraph paragraph, Line line) {
        paragraph.words.read(line.text());
        later.add(paragraph);
    }

    private void note(Line line, PdfPage page) {
        Paragraph before = later.isEmpty() ? null : later.get(later.size() - 1);
        if (before != null
                && before.form == Form.NOTE
                && before.page == page.number()
                && !NOTE.matcher(line.text()).lookingAt()) {
            join(before, line, page.number());
        } else {
            aside(new Paragraph(Form.NOTE, line, page.number()), line);
        }
    }

    private void read(Line line, boolean row, PdfPage page) {
        if (row) {
            close();
            Paragraph paragraph = new Paragraph(Form.ROW, line, page.number());
            paragraph.words.read(String.join(" | ", line.cells()));
            done.add(paragraph);
            return;
        }
        String text = line.text();
        Paragraph before = open;
        if (before != null && goesOn(before, line)) {
            join(before, line, page.number());
            return;
        }
        close();
        Matcher bullet = bullet(before, text);
        Form form = CONTENTS.matcher(text).matches() ? Form.CONTENTS : bullet == null ? Form.PARAGRAPH : Form.ITEM;
        Paragraph paragraph = new Paragraph(form, line, page.number());
        int from = form == Form.ITEM && bullet != null ? bullet.end() : 0;
        paragraph.words.leaveOut(text.substring(0, from)).read(text.substring(from));
        open = paragraph;
    }

    private static @Nullable Matcher bullet(@Nullable Paragraph before, String text) {
        Matcher m = BULLET.matcher(text);
        if (m.lookingAt()) {
            return m;
        }
        m = DASH_OR_NUMBER.matcher(text);
        return m.lookingAt() ? m : null;
    }

    private void close() {
        if (open != null) {
            done.add(open);
        }
        open = null;
        done.addAll(later);
        later.clear();
    }

    /** Whether a line goes on with a paragraph, in the same column, in the next or on the next page. */
    private boolean goesOn(Paragraph paragraph, Line line) {
        Line last = paragraph.last;
        String before = last.text();
        String text = line.text();
        boolean stopped = STOP.matcher(before).matches();
        if (Math.abs(last.size() - line.size()) > 0.06f * last.size()
                || paragraph.form == Form.CONTENTS
                || CONTENTS.matcher(text).matches()
                || BULLET.matcher(text).lookingAt()
                || (paragraph.strong != line.bold() && !HYPHEN.matcher(before).matches())) {
            return false;
        }
        if (line.opens()) {
            return !stopped
                    && (Character.isLowerCase(text.codePointAt(0))
                            || HYPHEN.matcher(before).matches()
                            || (isFull(last) && paragraph.form != Form.ITEM && !line.bold()));
        }
        float step = line.y() - last.y();
        float usual = leading.getOrDefault(half(line.size()), 1.3f * line.size());
        if (step <= 0 || step > Math.max(1.3f * usual, usual + 2)) {
            return false;
        }
        boolean fits = last.end() + 0.3f * line.size() + firstWord(line) < last.right();
        boolean marked = DASH_OR_NUMBER.matcher(text).lookingAt();
        if (marked && (stopped || fits)) {
            return false;
        }
        boolean centred = Math.abs((last.x() + last.end()) - (line.x() + line.end())) < line.size()
                && last.x() > last.left() + line.size();
        if (HYPHEN.matcher(before).matches() && Character.isLowerCase(text.codePointAt(0))) {
            return true;
        }
        boolean isShort = last.end() < last.right() - 0.3f * (last.right() - last.left());
        if (fits && !centred && (stopped || isShort)) {
            return false;
        }
        boolean indented = line.x() > line.left() + 0.7f * line.size() && line.x() > last.x() + 0.7f * line.size();
        return !indented || paragraph.form == Form.ITEM || centred || !stopped;
    }

    private static boolean isFull(Line line) {
        return line.end() > line.right() - 0.15f * (line.right() - line.left());
    }

    /** About how wide the first word of a line is. */
    private static float firstWord(Line line) {
        int space = line.text().indexOf(' ');
        float letters = line.text().length();
        return (line.end() - line.x()) * (space < 0 ? letters : space) / letters;
    }

    /** Sets a line below the last one; a hyphen between them that divides a word is left out. */
    private void join(Paragraph paragraph, Line line, int page) {
        Words words = paragraph.words;
        String before = paragraph.last.text();
        String text = line.text();
        if (HYPHEN.matcher(before).matches() && Character.isLetter(text.codePointAt(0))) {
            boolean divided = before.endsWith("\u00ad")
                    || (Character.isLowerCase(text.codePointAt(0)) && isDivided(before.replace('\u2010', '-'), text));
            if (divided) {
                words.dropLast();
            }
            words.leaveOut(divided ? "-\n" : "\n");
        } else {
            words.read("\n");
        }
        words.on(page).read(text);
        paragraph.last = line;
        paragraph.strong &= line.bold();
    }

    /**
     * Whether the hyphen at the end of a line divides one word, and does not join two: by how the document writes the word
     * elsewhere, else by whether both parts are words of their own in it.
     */
    private boolean isDivided(String before, String next) {
        Matcher last = LAST_PART.matcher(before);
        Matcher first = FIRST_PART.matcher(next);
        if (!last.matches() || !first.matches()) {
            return false;
        }
        String head = last.group(1).toLowerCase(Locale.ROOT);
        String tail = first.group(1).toLowerCase(Locale.ROOT);
        if (known.contains(head + "-" + tail)) {
            return false;
        }
        if (known.contains(head + tail)) {
            return true;
        }
        boolean compound = head.contains("-") || COMPOUND_OPENERS.contains(head);
        return !compound && !(known.contains(head) && known.contains(tail));
    }

    private static final Set<String> COMPOUND_OPENERS = WordList.of("compound-openers.txt");

    private @Nullable Paragraph title() {
        Paragraph best = null;
        float most = 1.15f * bodySize;
        for (Paragraph each : done) {
            if (each.page > 1 || each.form != Form.PARAGRAPH) {
                continue;
            }
            String words = each.words.toString();
            long letters = words.codePoints().filter(Character::isLetter).count();
            if (letters > 3 && words.length() <= LONGEST_HEADING) {
                float weight = each.first.size() * (words.split("\\s+").length > 3 ? 1.3f : 1f);
                if (each.first.size() > 1.15f * bodySize && weight > most) {
                    best = each;
                    most = weight;
                }
            }
        }
        return best;
    }

    private boolean isHeading(Paragraph each) {
        String words = each.words.toString();
        return each.form == Form.PARAGRAPH
                && each.first.size() > 1.1f * bodySize
                && words.length() <= LONGEST_HEADING
                && !words.endsWith(".")
                && !words.endsWith(",");
    }

    private Form form(Paragraph each) {
        String words = each.words.toString();
        if (isHeading(each)) {
            return Form.HEADING;
        } else if (each.form == Form.PARAGRAPH && CAPTION.matcher(words).matches() && words.length() < 300) {
            return Form.CAPTION;
        }
        boolean strong = each.strong && words.length() <= LONGEST_STRONG;
        return strong && (each.form == Form.PARAGRAPH || each.form == Form.ITEM) ? Form.STRONG : each.form;
    }
}
