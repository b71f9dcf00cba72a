package briefingbook.quotes;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One source's passages with their quotations and names, and the sentences that quotations stand in. */
final class QuotedDocument {

    private static final Pattern SENTENCE_END =
            Pattern.compile("[.?!][)”\"’]?\\s+(?=[\\p{Lu}“\"‘" + Sentence.BLANK + "])");
    private static final Set<String> ABBREVIATIONS =
            Set.of("Mr", "Mrs", "Ms", "Dr", "Gov", "Sen", "Rep", "Gen", "St", "No");

    private final List<Passage> passages;
    private final List<List<Mention>> names = new ArrayList<>();
    private final List<List<Quotation>> quotations = new ArrayList<>();
    private final List<String> blanked = new ArrayList<>();

    /** The sentence read last: several quotations may stand in it. */
    private @Nullable Speech read;

    private int readPassage = -1;

    QuotedDocument(List<Passage> passages, List<Mention> mentions) {
        this.passages = passages;
        Map<Passage.Id, List<Mention>> byPassage = new HashMap<>();
        for (Mention mention : mentions) {
            byPassage
                    .computeIfAbsent(mention.passage(), id -> new ArrayList<>())
                    .add(mention);
        }
        for (Passage passage : passages) {
            names.add(byPassage.getOrDefault(passage.id(), List.of()));
            quotations.add(new ArrayList<>());
        }
        for (Quotation quotation : QuoteFinder.find(passages)) {
            quotations.get(quotation.passage()).add(quotation);
        }
        for (int i = 0; i < passages.size(); i++) {
            blanked.add(blanked(passages.get(i).text(), quotations.get(i)));
        }
    }

    int size() {
        return passages.size();
    }

    Passage passage(int index) {
        return passages.get(index);
    }

    /** In reading order; one inside another follows it. */
    List<Quotation> quotations(int passage) {
        return quotations.get(passage);
    }

    /** The passage's text, its quotations blanked out. */
    String blanked(int passage) {
        return blanked.get(passage);
    }

    /** The names of a passage that stand outside quotations. */
    List<Mention> names(int passage) {
        String text = blanked.get(passage);
        return names.get(passage).stream()
                .filter(name -> text.charAt(name.from()) != Sentence.BLANK)
                .toList();
    }

    /** The whole passage as if it were one sentence. */
    Speech whole(int passage) {
        String text = blanked.get(passage);
        return new Speech(new Sentence(text, 0, text.length(), names(passage)));
    }

    /** The sentence that a quotation stands in; for one inside another, that other. */
    Speech around(Quotation quotation) {
        int passage = quotation.passage();
        for (Quotation outer : quotation.inside() ? quotations.get(passage) : List.<Quotation>of()) {
            if (!outer.inside() && outer.from() <= quotation.open() && outer.to() >= quotation.close()) {
                String text = blanked(passages.get(passage).text(), List.of(quotation));
                return new Speech(new Sentence(text, outer.from(), outer.to(), names.get(passage)));
            }
        }
        return sentence(passage, quotation.open());
    }

    /** The sentence of a passage that holds a place. */
    Speech sentence(int passage, int place) {
        String text = blanked.get(passage);
        int from = place < endOfLabel(passage) ? 0 : endOfLabel(passage);
        int to = text.length();
        Matcher end = SENTENCE_END.matcher(text);
        while (end.find()) {
            if (isAbbreviation(text, end.start())) {
                continue;
            }
            if (end.end() > place) {
                to = end.start() + 1;
                break;
            }
            from = end.end();
        }
        Speech last = read;
        if (last == null || readPassage != passage || last.sentence().from() != from) {
            last = new Speech(new Sentence(text, from, to, names(passage)));
            read = last;
            readPassage = passage;
        }
        return last;
    }

    /** One past the label of an item, {@code Norway: The foreign ministry said}; 0 where none, or where a quotation follows. */
    private int endOfLabel(int passage) {
        Mention label = label(passage);
        return label == null ? 0 : label.to() + 2;
    }

    /** The state or body that a passage begins with and a colon parts from what it says; null for none. */
    @Nullable
    Mention label(int passage) {
        List<Mention> all = names.get(passage);
        String text = blanked.get(passage);
        Mention label = all.isEmpty() ? null : all.get(0);
        boolean labelled = label != null
                && label.from() == 0
                && label.kind() != Mention.Kind.PERSON
                && text.startsWith(": ", label.to())
                && label.to() + 2 < text.length()
                && text.charAt(label.to() + 2) != Sentence.BLANK;
        return labelled ? label : null;
    }

    /** {@code T.}, {@code U.S.}, {@code Mr.} */
    private static boolean isAbbreviation(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        boolean initial = stop - from == 1 && Character.isUpperCase(text.charAt(from));
        return text.charAt(stop) == '.' && (initial || ABBREVIATIONS.contains(text.substring(from, stop)));
    }

    /** The text with its quotations blanked out; a full stop that ends a quotation and its sentence stays. */
    private static String blanked(String text, List<Quotation> quotations) {
        char[] characters = text.toCharArray();
        for (Quotation quotation : quotations) {
            Arrays.fill(characters, quotation.open(), quotation.close(), Sentence.BLANK);
            if (text.charAt(quotation.to() - 1) == '.') {
                characters[quotation.close() - 1] = '.';
            }
        }
        return new String(characters);
    }
}
