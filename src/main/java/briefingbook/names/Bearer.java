package briefingbook.names;

import briefingbook.book.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person of one source: the names that it bears there, and what the source says of it. */
final class Bearer {

    private static final char UNKNOWN = '?';

    private final String id;
    private final Directory.@Nullable Entry entry;
    private final @Nullable String service;
    private final int firstPassage;
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> surnames = new LinkedHashSet<>();
    private final Set<String> posts = new LinkedHashSet<>();
    private final List<Reading.StatedOffice> offices = new ArrayList<>();
    private String name;
    private char sex = UNKNOWN;
    private @Nullable String country;
    private @Nullable String countryBy;

    /** @param service the country that the entry gives for the source's time, where it gives several */
    Bearer(String id, String name, Directory.@Nullable Entry entry, @Nullable String service, int firstPassage) {
        this.service = service;
        this.id = id;
        this.name = name;
        this.entry = entry;
        this.firstPassage = firstPassage;
    }

    String id() {
        return id;
    }

    /** The fullest form of the name in the source. */
    String name() {
        return name;
    }

    Directory.@Nullable Entry entry() {
        return entry;
    }

    /** Index of the passage that names the person first. */
    int firstPassage() {
        return firstPassage;
    }

    Set<String> surnames() {
        return surnames;
    }

    void bears(String form, NameParts parts) {
        forms.add(form);
        surnames.addAll(parts.surnames());
        if (form.length() > name.length()) {
            name = form;
        }
    }

    /** The source says that the person serves the country; what it says first stays. */
    void serves(String code, String by) {
        if (country == null) {
            country = code;
            countryBy = by;
        }
    }

    void holds(Reading.StatedOffice office, String post) {
        posts.add(post);
        boolean known = offices.stream().anyMatch(o -> o.title().equalsIgnoreCase(office.title()));
        if (!known) {
            offices.add(office);
        }
    }

    /** @param sign {@code m} or {@code f}; what is known first stays */
    void isOfSex(char sign) {
        if (sex == UNKNOWN) {
            sex = sign;
        }
    }

    /** Whether {@code he} ({@code m}) or {@code she} ({@code f}) may mean the person. */
    boolean mayBe(char sign) {
        return sex == sign || sex == UNKNOWN;
    }

    /** Whether the person is known to be a man ({@code m}) or a woman ({@code f}). */
    boolean isSurely(char sign) {
        return sex == sign;
    }

    /** Whether the source says that the person holds an office. */
    boolean isOfficial() {
        return !offices.isEmpty();
    }

    boolean holdsPost(String post) {
        return posts.contains(post);
    }

    /** Whether source, authority file or table ever give the person the post. */
    boolean everHeld(String post) {
        return posts.contains(post) || entry != null && entry.heldPostOn(post, null, null);
    }

    /** The country that the source states, else that of authority file or table for its time. */
    @Nullable
    String country() {
        if (country != null || entry == null) {
            return country;
        }
        return entry.country() != null ? entry.country() : service;
    }

    Reading.NamedPerson named() {
        return new Reading.NamedPerson(id, name, List.copyOf(forms), country, countryBy, offices);
    }
}
