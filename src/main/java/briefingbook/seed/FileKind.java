package briefingbook.seed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a file is by its first bytes, whatever its name ends in. */
enum FileKind {
    PDF("a PDF", "", "%PDF-"),
    ZIP("an archive", "Unpack it into the seeds folder, and take the archive out.", "PK\3\4", "PK\5\6"),
    OLE("a file of an old Office program", FileKind.AS_DOCX, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
    RTF("a Rich Text file", FileKind.AS_DOCX, "{\\rtf"),
    PICTURE(
            "a picture",
            "Type its text into a .txt file, or take the picture out of the seeds folder.",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "II*\0",
            "MM\0*"),
    ARCHIVE(
            "an archive",
            "Unpack it into the seeds folder, and take the archive out.",
            "\u001f\u008b",
            "7z\u00bc\u00af\u0027\u001c",
            "Rar!\u001a\7",
            "\u00fd7zXZ\0"),
    SOUND_OR_FILM(
            "a sound or film",
            "Put a transcript of it into the seeds folder as .txt.",
            "ID3",
            "OggS\0",
            "\0\0\0\u0018ftyp",
            "\0\0\0\u001cftyp",
            "\0\0\0\u0020ftyp");

    private static final String AS_DOCX = "Open it in a word processor and save it as .docx.";

    private final String name;
    private final String advice;
    private final List<String> openings;

    /** @param openings in ISO 8859-1 */
    FileKind(String name, String advice, String... openings) {
        this.name = name;
        this.advice = advice;
        this.openings = List.of(openings);
    }

    /** The kind of a file that opens like none of text does; empty for all others. */
    static Optional<FileKind> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        String opening = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return Arrays.stream(values())
                .filter(kind -> kind.openings.stream().anyMatch(opening::startsWith))
                .findFirst();
    }

    /** Why a file of this kind is not read. */
    Unreadable unreadable() {
        return new Unreadable("is " + name + ", which is not read,", advice);
    }
}
