package briefingbook;

import briefingbook.authority.Authority;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.authority.Yaml;
import briefingbook.book.ReviewNote;
import briefingbook.seed.Language;
import briefingbook.seed.SourceHeader;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps documents that are not in English from being read as if they were. */
final class OtherLanguages {

    private OtherLanguages() {}

    /**
     * What to say of a seed that is set aside; empty where it is in English, by its text or as its authority file says.
     *
     * @param header its language as its text tells
     */
    static Optional<ReviewNote> note(String path, SourceHeader header, Authority authority) {
        @Nullable SourceEntry entry = authority.sources().get(path);
        @Nullable String stated = entry == null ? null : entry.language();
        String code = stated != null ? stated : header.language();
        if (code == null || code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0].equals("en")) {
            return Optional.empty();
        }
        String file = entry == null ? "authority/sources/" + slug(path) + ".yaml" : entry.file();
        String by = stated == null ? "" : ", as " + file + " says,";
        return Optional.of(new ReviewNote(
                ReviewNote.Severity.WARNING,
                "other-language",
                path + " is in " + Language.of(code).name() + by + " and is not read: the program reads English.",
                null,
                "Put an English translation into the seeds folder in its place; or, if it is English, "
                        + (entry == null ? "write " : "put into ") + file + ": language: en.",
                file,
                "seed: " + Yaml.quoted(path) + "\nlanguage: en\n"));
    }

    /** The file's name as an id. */
    private static String slug(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.\\w{1,5}$", "");
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "source" : slug;
    }
}
