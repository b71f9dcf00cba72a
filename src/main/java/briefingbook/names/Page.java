package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One passage while its names are being read: its words, what is found among them, and which are spoken for. */
final class Page {

    private final int index;
    private final Passage passage;
    private final Words words;
    private final boolean[] taken;
    private final Offices.@Nullable Office[] officeAt;
    private final int[] officeStart;
    /** One past the last word of the office that begins at a word; 0 where none does. */
    private final int[] officeEnd;

    private final boolean[] inOffice;
    private final @Nullable PlaceMark[] placeAt;
    private final @Nullable PlaceMark[] placeEndingAt;
    private final @Nullable PersonMark[] personAt;
    private final @Nullable PersonMark[] personEndingAt;
    private final List<Mention> mentions = new ArrayList<>();

    Page(int index, Passage passage, Offices offices) {
        this.index = index;
        this.passage = passage;
        this.words = new Words(passage.text());
        int size = words.size();
        taken = new boolean[size];
        officeAt = new Offices.Office[size + 1];
        officeStart = new int[size + 1];
        officeEnd = new int[size + 1];
        inOffice = new boolean[size];
        placeAt = new PlaceMark[size];
        placeEndingAt = new PlaceMark[size + 1];
        personAt = new PersonMark[size];
        personEndingAt = new PersonMark[size + 1];
        int i = 0;
        while (i < size) {
            Gazetteer.Found<Offices.Office> found = offices.at(words, i);
            if (found == null) {
                i++;
                continue;
            }
            officeAt[found.end()] = found.meaning();
            officeStart[found.end()] = i;
            officeEnd[i] = found.end();
            Arrays.fill(inOffice, i, found.end(), found.end() - i > 1);
            i = found.end();
        }
    }

    int index() {
        return index;
    }

    Passage passage() {
        return passage;
    }

    Words words() {
        return words;
    }

    /** The office that ends right before the word; null for none. */
    Offices.@Nullable Office officeEndingAt(int end) {
        return officeAt[end];
    }

    /** The first word of the office that ends right before the word. */
    int startOfOffice(int end) {
        return officeStart[end];
    }

    /** Whether an office begins at the word. */
    boolean officeStartingAt(int start) {
        return start < officeEnd.length && officeEnd[start] > 0;
    }

    /** One past the last word of the office that begins at the word. */
    int endOfOffice(int start) {
        return officeEnd[start];
    }

    /** Whether the word is one of several that name an office. */
    boolean inOffice(int word) {
        return inOffice[word];
    }

    boolean isTaken(int word) {
        return taken[word];
    }

    void take(int first, int end) {
        for (int i = first; i < end; i++) {
            taken[i] = true;
        }
    }

    void mark(PlaceMark mark) {
        placeAt[mark.first()] = mark;
        placeEndingAt[mark.end()] = mark;
        take(mark.first(), mark.end());
    }

    /** The place's name turned out to be part of something else. */
    void remove(PlaceMark mark) {
        placeAt[mark.first()] = null;
        placeEndingAt[mark.end()] = null;
    }

    /** In the order in which they stand. */
    List<PlaceMark> places() {
        return Arrays.stream(placeAt).filter(Objects::nonNull).toList();
    }

    /** The place that begins at the word; null for none. */
    @Nullable
    PlaceMark placeAt(int first) {
        return first >= 0 && first < words.size() ? placeAt[first] : null;
    }

    /** The place that ends right before the word; null for none. */
    @Nullable
    PlaceMark placeEndingAt(int end) {
        return end >= 0 && end <= words.size() ? placeEndingAt[end] : null;
    }

    /** Notes that the words name the person. */
    void person(int first, int end, Bearer bearer, Mention.How how, String by) {
        person(new PersonMark(first, end, bearer, how, false), by);
    }

    /** Notes that the words mean the person among others: {@code the two leaders}. */
    void oneOfSeveral(int first, int end, Bearer bearer, String by) {
        person(new PersonMark(first, end, bearer, Mention.How.TITLE, true), by);
    }

    private void person(PersonMark mark, String by) {
        int first = mark.first();
        int end = mark.end();
        personAt[first] = mark;
        personEndingAt[end] = mark;
        mention(first, end, mark.bearer().id(), Mention.Kind.PERSON, mark.how(), by);
    }

    /** In the order in which they stand. */
    List<PersonMark> persons() {
        return Arrays.stream(personAt).filter(Objects::nonNull).toList();
    }

    /** The person whose name begins at the word; null for none. */
    @Nullable
    PersonMark personStartingAt(int first) {
        return first >= 0 && first < words.size() ? personAt[first] : null;
    }

    /** The person whose name ends right before the word; null for none. */
    @Nullable
    PersonMark personEndingAt(int end) {
        return end >= 0 && end <= words.size() ? personEndingAt[end] : null;
    }

    /** Notes that the words from the first to before the end mean the entity. */
    void mention(int first, int end, String of, Mention.Kind kind, Mention.How how, String by) {
        mentions.add(new Mention(passage.id(), words.from(first), words.to(end - 1), of, kind, how, by));
        take(first, end);
    }

    List<Mention> mentions() {
        mentions.sort(Comparator.comparingInt(Mention::from));
        return mentions;
    }

    /** The words from the first to before the end, as they stand. */
    String text(int first, int end) {
        return words.between(first, end - 1);
    }

    /** @param end one past the last word */
    record PlaceMark(int first, int end, Places.Place place) {}

    /**
     * @param end one past the last word
     * @param plural whether the words mean several persons, of whom this is one
     */
    record PersonMark(int first, int end, Bearer bearer, Mention.How how, boolean plural) {}
}
