package briefingbook.seed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A seed as its format gives it, before its bibliography is made of it.
 *
 * @param stated what the format says of the document beside its text: front matter, meta tags, in order of trust
 */
record Draft(List<Block> blocks, List<Stated> stated) {

    Draft {
        blocks = List.copyOf(blocks);
        stated = List.copyOf(stated);
    }

    Stream<Stated> stated(String field) {
        return stated.stream().filter(each -> each.field().equals(field));
    }

    Optional<Stated> first(String field) {
        return stated(field).findFirst();
    }

    /**
     * @param field of the {@link SourceHeader}
     * @param by where the format says so
     */
    record Stated(String field, String value, String by) {}
}
