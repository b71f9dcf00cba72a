package briefingbook.check;

import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import briefingbook.book.Source;
import briefingbook.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks that every word of a seed stands in exactly one passage, structure span or furniture span. */
final class WordCheck {

    private static final String CODE = "check-words";

    private final Source source;
    private final CodePoints seed;
    private final List<ReviewNote> notes = new ArrayList<>();

    private WordCheck(Source source, CodePoints seed) {
        this.source = source;
        this.seed = seed;
    }

    static List<ReviewNote> check(Source source, List<Passage> passages, CodePoints seed) {
        List<Part> parts = new ArrayList<>();
        passages.forEach(passage -> parts.add(new Part(passage.span(), "passage " + passage.id())));
        source.structure()
                .forEach(part -> parts.add(
                        new Part(part.span(), "structure (" + part.kind().word() + ")")));
        source.furniture().forEach(part -> parts.add(new Part(part.span(), "furniture (" + part.rule() + ")")));
        parts.sort(Comparator.comparing(Part::span));
        WordCheck check = new WordCheck(source, seed);
        check.walk(parts);
        return check.notes;
    }

    private record Part(Span span, String name) {}

    private void walk(List<Part> parts) {
        Part reached = new Part(new Span(0, 0), "");
        for (Part part : parts) {
            if (!seed.holds(part.span())) {
                report(part.name() + " ends at " + part.span().end() + ", and the seed at " + seed.length());
                return;
            }
            mustBeWordless(reached.span().end(), part.span().start());
            if (part.span().overlaps(reached.span())) {
                mustNotShareWords(reached, part);
            }
            if (part.span().end() > reached.span().end()) {
                reached = part;
            }
        }
        mustBeWordless(reached.span().end(), seed.length());
    }

    private void mustBeWordless(int start, int end) {
        for (int place = start; place < end; place++) {
            if (seed.isWord(place)) {
                report(Findings.quoted(seed.slice(place, Math.min(end, place + 60)))
                        + " is in no passage, structure or furniture");
                return;
            }
        }
    }

    private void mustNotShareWords(Part first, Part second) {
        int end = Math.min(first.span().end(), second.span().end());
        for (int place = second.span().start(); place < end; place++) {
            if (seed.isWord(place)) {
                report(Findings.quoted(seed.slice(place, end)) + " is both in " + first.name() + " and in "
                        + second.name());
                return;
            }
        }
    }

    private void report(String what) {
        notes.add(Findings.mistake(CODE, "in " + source.seed() + ", " + what));
    }
}
