package briefingbook.seed;

import java.util.List;

final class HeaderFinder {
    private HeaderFinder() {}

    static SourceHeader find(Draft draft) {
        String title = draft.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.TITLE)
                .map(b -> b.text().toString())
                .findFirst()
                .orElse(null);
        return new SourceHeader(title, null, List.of(), null, null, null, null, List.of());
    }
}
