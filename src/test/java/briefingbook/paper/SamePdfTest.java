package briefingbook.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same document gives the same bytes wherever it is printed. */
class SamePdfTest {

    @TempDir
    Path elsewhere;

    @Test
    void anotherLanguageZoneEncodingAndFolderChangeNothing() throws Exception {
        String here = printed(Path.of("."), List.of("-Duser.language=en", "-Duser.timezone=UTC"));
        String there = printed(
                elsewhere,
                List.of(
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=ISO-8859-9",
                        "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7"));

        assertThat(here.lines()).hasSize(4);
        assertThat(there).isEqualTo(here);
    }

    private static String printed(Path folder, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), Press.class.getName()));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static String absolute(String classPath) {
        return List.of(classPath.split(java.io.File.pathSeparator)).stream()
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** Prints some documents and answers with their hashes. */
    static final class Press {
        public static void main(String[] ignored) {
            PdfPrinter printer = new PdfPrinter();
            List.of(1, 8, 30, 60).parallelStream()
                    .map(number -> hash(printer.print(document(number))))
                    .forEachOrdered(System.out::println);
        }

        private static PaperDocument document(int number) {
            String body = PdfPrinterTest.claims(number, new Random(number)) + "<p>I ı İ i"
                    + " <a class=\"page\" href=\"#c1\"></a> <span class=\"pages\" data-to=\"c1 c8 c30\"></span></p>";
            String style = "h2{text-transform:uppercase} ol{list-style-type:lower-roman}";
            return new PaperDocument("pdf/" + number + ".pdf", Sheet.of(body, style), LocalDate.of(2025, 3, 1));
        }

        private static String hash(byte[] pdf) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
