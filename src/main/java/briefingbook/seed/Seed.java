package briefingbook.seed;

/**
 * One document of the seeds folder, decoded.
 *
 * @param path below the seeds folder, {@code /} between its parts
 * @param text without byte order mark, line ends as they stand
 * @param charset by which it was decoded
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record Seed(String path, String text, String charset, String sha256) {}
