package briefingbook.names;

import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.text.QuotationMarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final List<GroupMark> groups = new ArrayList<>();
    private @Nullable Bearer speaker;
    private boolean spoken;
    private boolean turn;
    private @Nullable String label;
    private final List<Mention> mentions = new ArrayList<>();

    Page(int index, Passage passage, QuotationMarks marks, Offices offices) {
        this.index = index;
        this.passage = passage;
        this.words = new Words(passage.text(), marks.unified(passage.text()));
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

    /** Whether the passage goes on where the other ended: in its paragraph, or as the next of running text. */
    boolean follows(@Nullable Page other) {
        if (other == null) {
            return false;
        }
        Passage last = other.passage;
        boolean same = passage.paragraph() == last.paragraph();
        boolean prose = passage.form() == Passage.Form.PARAGRAPH && last.form() == Passage.Form.PARAGRAPH;
        boolean next = passage.paragraph() - last.paragraph() == 1 && Objects.equals(passage.section(), last.section());
        return same || prose && next;
    }

    /** Who speaks all of the passage, as {@code I}; null where that is not told. */
    @Nullable
    Bearer speaker() {
        return speaker;
    }

    /** Whether the passage is somebody's turn to speak, known or not. */
    boolean isSpoken() {
        return spoken;
    }

    /** Notes whose turn it is; null where that is not known. */
    void spoken(@Nullable Bearer speaks) {
        spoken = true;
        speaker = speaks;
    }

    /** Whether another begins to speak here. */
    boolean isTurn() {
        return turn;
    }

    void turn() {
        turn = true;
    }

    /** The country that the passage's item is labelled with: {@code Kenya: …}; null for none. */
    @Nullable
    String label() {
        return label;
    }

    void label(@Nullable String country) {
        label = country;
    }

    boolean isTaken(int word) {
        return taken[word];
    }

    void take(int first, int end) {
        for (int i = first; i < end; i++) {
            taken[i] = true;
        }
    }

    /** The words turned out to be undecided; others may read them. */
    void release(int first, int end) {
        Arrays.fill(taken, first, end, false);
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
        PersonMark mark = new PersonMark(first, end, bearer, how);
        personAt[first] = mark;
        personEndingAt[end] = mark;
        mention(first, end, bearer.id(), Mention.Kind.PERSON, how, by);
    }

    /** Notes that the words mean the persons together: {@code the two leaders}. */
    void group(int first, int end, List<Bearer> bearers, String by) {
        groups.add(new GroupMark(first, end, bearers));
        for (Bearer bearer : bearers) {
            mention(first, end, bearer.id(), Mention.Kind.PERSON, Mention.How.GROUP, by);
        }
    }

    /** In the order in which they were noted. */
    List<GroupMark> groups() {
        return groups;
    }

    /** All who are named or meant in the passage, each once: single persons in their order, then those of groups. */
    Set<Bearer> everybody() {
        return everybodyBefore(words.size());
    }

    /** All who are named or meant before the word. */
    Set<Bearer> everybodyBefore(int word) {
        Set<Bearer> all = new LinkedHashSet<>();
        persons().stream().filter(mark -> mark.end() <= word).forEach(mark -> all.add(mark.bearer()));
        groups.stream().filter(group -> group.end() <= word).forEach(group -> all.addAll(group.bearers()));
        return all;
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

    /** @param end one past the last word */
    record PersonMark(int first, int end, Bearer bearer, Mention.How how) {}

    /** @param end one past the last word */
    record GroupMark(int first, int end, List<Bearer> bearers) {
        GroupMark {
            bearers = List.copyOf(bearers);
        }
    }
}
