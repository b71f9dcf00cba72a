package briefingbook.names;

import briefingbook.book.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The country that words without one of their own are about: that of the section's heading or the item's label, and in a
 * statement or transcript that of whoever publishes it.
 */
final class Homeland {

    private final Places places;
    private final @Nullable String publisher;
    private final Map<String, Optional<String>> sections = new HashMap<>();

    Homeland(Source source, Places places) {
        this.places = places;
        boolean official = source.kind() == Source.Kind.STATEMENT || source.kind() == Source.Kind.TRANSCRIPT;
        this.publisher = official && source.publisher() != null ? named(source.publisher()) : null;
    }

    /** The state of whoever publishes a statement or transcript; null for none. */
    @Nullable
    String publisher() {
        return publisher;
    }

    /** The state that the passage's section is headed by, or its item labelled with; null for none. */
    @Nullable
    String section(Page page) {
        if (page.label() != null) {
            return page.label();
        }
        String section = page.passage().section();
        return section == null
                ? null
                : sections.computeIfAbsent(section, this::headed).orElse(null);
    }

    /** The section's state, else the publisher's. */
    @Nullable
    String of(Page page) {
        String section = section(page);
        return section != null ? section : publisher;
    }

    /** A heading that is a state's name and no more: {@code Benin}. */
    private Optional<String> headed(String heading) {
        Words words = new Words(heading);
        Gazetteer.Found<Places.Place> found = words.size() == 0 ? null : places.at(words, 0);
        return found != null && found.end() == words.size() && found.meaning().kind() == Places.Kind.COUNTRY
                ? Optional.ofNullable(found.meaning().country())
                : Optional.empty();
    }

    /** The first state, seat of government or organ of a state among the words. */
    private @Nullable String named(String text) {
        Words words = new Words(text);
        for (int i = 0; i < words.size(); i++) {
            Gazetteer.Found<Places.Place> found = places.at(words, i);
            if (found != null) {
                Places.Kind kind = found.meaning().kind();
                boolean place = kind == Places.Kind.CITY || kind == Places.Kind.CAPITAL || kind == Places.Kind.PHRASE;
                if (!place && found.meaning().country() != null) {
                    return found.meaning().country();
                }
                i = found.end() - 1;
            }
        }
        return null;
    }
}
