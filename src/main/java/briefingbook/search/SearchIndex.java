package briefingbook.search;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A full-text index as classic scripts, which a page may load from a folder as well as from a server.
 *
 * <p>{@code manifest.js} tells the groups, the first word of each {@code words-N.js} and how words are folded. A line of
 * {@code words-N.js} is {@code word weight postings}: a posting is the distance to the document before, in base 36 and
 * left out where it is 1, and a letter {@code A} to {@code Z}, how much the word tells of that document.
 * A whole name or an id is a word such as {@code #saudi-arabia}, so that nothing is read as its beginning or as one misspelt.
 * {@code cards-N.js} shows documents {@code 100 N} to {@code 100 N + 99}: title, detail and address each.
 *
 * <p>The rank is Okapi BM25 (Robertson and Zaragoza, 2009) with weighted words, worked out here, so that the browser only
 * multiplies and adds.
 */
public final class SearchIndex {

    private static final String FOLDER = "search/";
    private static final int SHARD_BYTES = 28_000;
    private static final int CARDS = 100;

    /** How soon more of the same word tells nothing more; how much a long text counts for less. */
    private static final double SATURATION = 1.2;

    private static final double LENGTH = 0.5;

    private static final int LEVELS = 26;
    private static final int WEIGHT_SCALE = 8;

    /** A word of more than a quarter of so many documents tells nothing. */
    private static final int COMMON = 2000;

    /** Words of a question that need not stand in what is found; all of what is asked if there are no others. */
    private static final List<String> SMALL = List.of(
            ("a about an and are as at be been between but by did do does for from had has have he her him his how in into is it"
                            + " its of on or said say says she that the their them there these they this those to was were what"
                            + " when where which who whom whose why with")
                    .split(" "));

    /** Of these a question may say the beginning only: {@code feb}. */
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Map<String, Postings> words = new HashMap<>();
    private final List<String> groups = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private int[] lengths = new int[64];
    private long length;

    /** Throws {@link IllegalArgumentException} where another group stands between documents of one. */
    public void add(SearchDocument document) {
        add(Folded.of(document));
    }

    /** As one after the other in their order; their words are folded on all processors. */
    public void addAll(Stream<SearchDocument> documents) {
        documents.parallel().map(Folded::of).forEachOrdered(this::add);
    }

    /**
     * A document as it is entered.
     *
     * @param texts the words of each of its texts
     * @param names each as one word
     */
    private record Folded(SearchDocument document, List<List<String>> texts, List<String> names) {

        static Folded of(SearchDocument document) {
            return new Folded(
                    document,
                    document.texts().stream()
                            .map(text -> Folding.words(text.words()))
                            .toList(),
                    document.names().stream()
                            .map(name -> "#" + String.join("-", Folding.words(name)))
                            .toList());
        }
    }

    private void add(Folded folded) {
        SearchDocument document = folded.document();
        int number = cards.size();
        group(document.group(), number);
        cards.add(Script.quoted(List.of(document.title(), document.detail(), document.address())));
        int count = 0;
        for (int i = 0; i < folded.texts().size(); i++) {
            double weight = document.texts().get(i).weight();
            for (String word : folded.texts().get(i)) {
                words.computeIfAbsent(word, w -> new Postings()).add(number, weight);
                count++;
            }
        }
        for (String name : folded.names()) {
            words.computeIfAbsent(name, w -> new Postings()).add(number, 1);
        }
        if (number == lengths.length) {
            lengths = Arrays.copyOf(lengths, number * 2);
        }
        lengths[number] = count;
        length += count;
    }

    private void group(String group, int number) {
        if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
            if (groups.contains(group)) {
                throw new IllegalArgumentException("documents of the group " + group + " are not together");
            }
            groups.add(group);
            starts.add(number);
        }
    }

    /** The files by path below the top of the site. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> common = new ArrayList<>();
        List<String> firsts = new ArrayList<>();
        StringBuilder shard = new StringBuilder();
        for (Map.Entry<String, Postings> entry : new TreeMap<>(words).entrySet()) {
            if (isCommon(entry.getValue())) {
                common.add(entry.getKey());
                continue;
            }
            if (shard.length() == 0) {
                firsts.add(entry.getKey());
            }
            line(entry.getKey(), entry.getValue(), shard);
            if (shard.length() >= SHARD_BYTES) {
                words(files, firsts.size() - 1, shard);
            }
        }
        if (shard.length() > 0) {
            words(files, firsts.size() - 1, shard);
        }
        for (int from = 0; from < cards.size(); from += CARDS) {
            List<String> some = cards.subList(from, Math.min(cards.size(), from + CARDS));
            int number = from / CARDS;
            files.put(
                    FOLDER + "cards-" + number + ".js",
                    Script.call("cards", number + ",[\n" + some.stream().collect(Collectors.joining(",\n")) + "\n]"));
        }
        files.put(FOLDER + "manifest.js", Script.call("manifest", manifest(firsts, common)));
        return Collections.unmodifiableSortedMap(files);
    }

    private boolean isCommon(Postings postings) {
        return postings.size() > COMMON && postings.size() > cards.size() / 4;
    }

    private static void words(Map<String, byte[]> files, int number, StringBuilder shard) {
        files.put(
                FOLDER + "words-" + number + ".js",
                Script.call("words", number + "," + Script.quoted(shard.toString())));
        shard.setLength(0);
    }

    private void line(String word, Postings postings, StringBuilder line) {
        line.append(word).append(' ').append(weight(postings)).append(' ');
        int before = -1;
        for (int i = 0; i < postings.size(); i++) {
            int document = postings.document(i);
            if (document - before > 1) {
                line.append(Integer.toString(document - before, 36));
            }
            line.append((char) ('A' - 1 + level(postings.weight(i), document)));
            before = document;
        }
        line.append('\n');
    }

    /** How rare the word is. */
    private int weight(Postings postings) {
        double rarity = StrictMath.log1p((cards.size() - postings.size() + 0.5) / (postings.size() + 0.5));
        return Math.max(1, (int) Math.round(rarity * WEIGHT_SCALE));
    }

    /** How much a word of this weight tells of the document, 1 to {@value #LEVELS}. */
    private int level(double weight, int document) {
        double average = (double) length / cards.size();
        double scale = SATURATION * (1 - LENGTH + LENGTH * lengths[document] / average);
        return Math.max(1, (int) Math.round(LEVELS * weight / (weight + scale)));
    }

    private String manifest(List<String> firsts, List<String> common) {
        return "{\"size\":" + cards.size()
                + ",\n\"groups\":" + Script.quoted(groups)
                + ",\n\"starts\":" + starts
                + ",\n\"common\":" + Script.quoted(common)
                + ",\n\"small\":" + Script.quoted(SMALL)
                + ",\n\"months\":" + Script.quoted(MONTHS)
                + ",\n\"letters\":" + Script.quoted(List.copyOf(Folding.LETTERS.keySet()))
                + ",\n\"plain\":" + Script.quoted(List.copyOf(Folding.LETTERS.values()))
                + ",\n\"dropped\":" + Script.quoted(Folding.DROPPED)
                + ",\n\"separators\":" + Script.quoted(Folding.SEPARATORS)
                + ",\n\"signs\":" + Script.quoted(Folding.SIGNS)
                + ",\n\"apostrophes\":" + Script.quoted(Folding.APOSTROPHES)
                + ",\n\"longest\":" + Folding.LONGEST
                + ",\n\"firsts\":" + Script.quoted(firsts) + "}";
    }
}
