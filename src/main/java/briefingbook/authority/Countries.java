package briefingbook.authority;

import java.util.Optional;

/** The countries of the world and the bodies that act like states: codes and names. */
public final class Countries {

    private Countries() {}

    /** The short English name of a code; empty for a code that is none. */
    public static Optional<String> name(String code) {
        return Optional.empty();
    }
}
