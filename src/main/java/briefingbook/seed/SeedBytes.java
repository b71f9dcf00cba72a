package briefingbook.seed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the bytes of a file into text. */
final class SeedBytes {

    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");
    private static final int HEAD = 2048;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SeedBytes() {}

    /**
     * The seed of a file, told by its first bytes and not by its name: what is taken out of a PDF or a DOCX; of any other,
     * its text. That is UTF-8 where the bytes are that, with or without a byte order mark; else as a mark or a meta tag of
     * the page says; else windows-1252.
     *
     * @param left takes the words for what of the file is not read, each to stand behind its name, with what to do
     * @throws Unreadable where the file holds no text, or none that can be read
     */
    static Seed decode(String path, byte[] bytes, BiConsumer<String, String> left) throws Unreadable {
        Optional<FileKind> kind = FileKind.of(bytes);
        if (kind.isEmpty()) {
            return text(path, bytes);
        }
        return switch (kind.get()) {
            case PDF -> PdfText.seed(path, bytes, sha256(bytes), left);
            case ZIP -> DocxText.seed(path, bytes, sha256(bytes), left);
            case OLE -> throw OfficeFile.unreadable(bytes);
            default -> throw kind.get().unreadable();
        };
    }

    private static Seed text(String path, byte[] bytes) throws Unreadable {
        Charset charset = charset(bytes);
        String text = new String(bytes, charset);
        if (text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new Unreadable("is empty", "Put its text into it, or take the file out of the seeds folder.");
        }
        if (isBinary(text)) {
            throw new Unreadable(
                    "holds no text",
                    "Save its text as .txt, .md or .html in UTF-8, or take the file out of the seeds folder.");
        }
        return new Seed(path, text, charset.name(), sha256(bytes));
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : declared(bytes);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        Charset otherwise = Charset.forName("windows-1252");
        if (!m.find()) {
            return otherwise;
        }
        try {
            Charset named = Charset.forName(m.group(1));
            boolean western = named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII);
            return western || named.equals(StandardCharsets.UTF_8) ? otherwise : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return otherwise;
        }
    }

    /** No document holds a NUL, and few other controls. */
    private static boolean isBinary(String text) {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            controls += (c < ' ' && !Character.isWhitespace(c)) || c == '\ufffd' ? 1 : 0;
        }
        return controls * 20 > text.length();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
