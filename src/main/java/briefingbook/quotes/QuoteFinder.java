package briefingbook.quotes;

import briefingbook.book.Passage;
import briefingbook.text.QuotationMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotation marks that belong together: straight and curly, double and single, one pair inside another, and
 * quotations that run over sentences and paragraphs.
 */
final class QuoteFinder {

    private final List<Passage> passages;
    private final List<Quotation> found = new ArrayList<>();

    /** The passages' texts with their marks in one shape. */
    private final List<String> texts;

    private QuoteFinder(List<Passage> passages) {
        this.passages = passages;
        List<String> own = passages.stream().map(Passage::text).toList();
        QuotationMarks marks = QuotationMarks.of(own);
        this.texts = own.stream().map(marks::unified).toList();
    }

    /** In reading order; one inside another follows it. */
    static List<Quotation> find(List<Passage> passages) {
        QuoteFinder finder = new QuoteFinder(passages);
        boolean runsOn = false;
        for (int i = 0; i < passages.size(); i++) {
            boolean goesOn = i > 0 && (finder.sameParagraph(i) || finder.beginsWithMark(i));
            runsOn = finder.read(i, runsOn && goesOn);
        }
        return finder.found;
    }

    private boolean sameParagraph(int i) {
        return passages.get(i).paragraph() == passages.get(i - 1).paragraph();
    }

    private boolean beginsWithMark(int i) {
        return isDouble(texts.get(i).charAt(0));
    }

    /** Whether the quotation that is open at the passage's end goes on in the next. */
    private boolean read(int passage, boolean runsOn) {
        String text = texts.get(passage);
        boolean doubles = text.chars().anyMatch(c -> isDouble((char) c));
        if (!doubles && isAnnouncedBlock(passage)) {
            add(passage, 0, 0, text.length(), text.length(), goesOnFromBlock(passage));
            return false;
        }
        if (!doubles) {
            if (runsOn && closesLater(passage)) {
                add(passage, 0, 0, text.length(), text.length(), true);
                return true;
            }
            singles(passage, text, 0, text.length(), false);
            return false;
        }
        int at = 0;
        if (runsOn && !opens(text, 0)) {
            int close = nextClosing(text, 0);
            if (close >= 0) {
                add(passage, 0, 0, close, close + 1, true);
                at = close + 1;
            }
        }
        boolean repeated = runsOn && opens(text, 0);
        while (at < text.length()) {
            int open = nextOpening(text, at);
            if (open < 0) {
                return false;
            }
            int close = nextClosing(text, open + 1);
            if (close < 0) {
                return openToTheEnd(passage, text, open, repeated && open == 0);
            }
            add(passage, open, open + 1, close, close + 1, repeated && open == 0);
            singles(passage, text, open + 1, close, true);
            at = close + 1;
        }
        return false;
    }

    /** A block quotation without marks of its own, after a colon or after another that is one. */
    private boolean isAnnouncedBlock(int passage) {
        if (passage == 0 || passages.get(passage).form() != Passage.Form.BLOCK_QUOTE) {
            return false;
        }
        return texts.get(passage - 1).endsWith(":") || goesOnFromBlock(passage);
    }

    private boolean goesOnFromBlock(int passage) {
        if (found.isEmpty() || passages.get(passage - 1).form() != Passage.Form.BLOCK_QUOTE) {
            return false;
        }
        Quotation last = found.get(found.size() - 1);
        return last.passage() == passage - 1 && last.isBlock();
    }

    /** An opening mark without its partner: a quotation only where the next passage takes it up. */
    private boolean openToTheEnd(int passage, String text, int open, boolean repeated) {
        if (!closesLater(passage) || open + 1 >= text.length()) {
            return false;
        }
        add(passage, open, open + 1, text.length(), text.length(), repeated);
        return true;
    }

    /** Whether one of the next passages closes what is open, before it opens anything that is not a repeated mark. */
    private boolean closesLater(int passage) {
        for (int i = passage + 1; i < passages.size() && i <= passage + 12; i++) {
            String text = texts.get(i);
            boolean repeated = isDouble(text.charAt(0));
            if (!sameParagraph(i) && !repeated) {
                return false;
            }
            int close = nextClosing(text, repeated ? 1 : 0);
            int open = nextOpening(text, repeated ? 1 : 0);
            if (close >= 0 && (open < 0 || close < open)) {
                return true;
            }
            if (open >= 0) {
                return false;
            }
        }
        return false;
    }

    /** Single marks: ‘…’ or '…', an apostrophe being none. */
    private void singles(int passage, String text, int from, int to, boolean inside) {
        int at = from;
        while (at < to) {
            int open = nextSingleOpening(text, at, to);
            int close = open < 0 ? -1 : QuotationMarks.closingSingle(text, open + 1);
            if (close < 0 || close >= to) {
                return;
            }
            found.add(new Quotation(passage, open, open + 1, close, close + 1, false, inside));
            at = close + 1;
        }
    }

    private static int nextSingleOpening(String text, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (QuotationMarks.opensSingle(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private void add(int passage, int open, int from, int to, int close, boolean runsOn) {
        if (from < to) {
            found.add(new Quotation(passage, open, from, to, close, runsOn, false));
        }
    }

    private static int nextOpening(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDouble(text.charAt(i)) && opens(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static int nextClosing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDouble(text.charAt(i)) && closes(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDouble(char c) {
        return c == '"' || c == '“' || c == '”';
    }

    /** A mark opens by its shape, a straight one where something begins after it. */
    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        if (c == '“') {
            return true;
        }
        boolean wordAfter = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
        boolean wordBefore =
                at > 0 && !Character.isWhitespace(text.charAt(at - 1)) && "([—–-/'‘".indexOf(text.charAt(at - 1)) < 0;
        return c == '"' && wordAfter && !wordBefore;
    }

    private static boolean closes(String text, int at) {
        char c = text.charAt(at);
        return c == '”' || (c == '"' && !opens(text, at));
    }
}
