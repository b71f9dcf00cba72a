package briefingbook.seed;

import java.nio.charset.StandardCharsets;

/** Tells apart the files that Office programs keep in a compound file, none of which is read. */
final class OfficeFile {

    private OfficeFile() {}

    /** Why such a file is not read, by the names of what it holds. */
    static Unreadable unreadable(byte[] bytes) {
        // Names stand in its directory in UTF-16.
        String names = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (names.contains("EncryptedPackage")) {
            return new Unreadable(
                    "is locked by a password", "Open it in a word processor and save it without a password as .docx.");
        }
        if (names.contains("WordDocument")) {
            return new Unreadable(
                    "is an old Word file (.doc), which is not read,",
                    "Open it in a word processor and save it as .docx.");
        }
        if (names.contains("__substg1.0_")) {
            return new Unreadable("is a message of Outlook, which is not read,", "Save its text as .txt.");
        }
        return FileKind.OLE.unreadable();
    }
}
