package briefingbook;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.cli.TestTerminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whether {@code src/docs/messages.md} lists every message of the program, and whether the program says each. */
class MessagesTest {

    private static final Path LIST = Path.of("src/docs/messages.md");
    private static final String MISTAKES = "## Mistakes of the program, and of the machine";
    private static final Pattern PLACEHOLDER = Pattern.compile("‹[^›]*›");

    /** What makes a message, up to its opening bracket. */
    private static final Pattern MAKER = Pattern.compile(
            "\\b(?:new (?:IOException|ParameterException|NotDirectoryException|FileAlreadyExistsException|Fault|ReviewNote"
                    + "|Unreadable|Unclear)|(?:refused|skipped)\\.add|(?<!List\\.)(?:refuse|unread|report|mistake|fault|wrong))\\(");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final String REPORT = "Ferry strikes quay\n\n3 May 2024\n\n";

    @TempDir
    private static Path folder;

    private static final StringBuilder SAID = new StringBuilder();
    private static int books;

    @BeforeAll
    static void sayThemAll() {
        documents();
        questions();
        filesThatAreKept();
        brokenFiles();
        folders();
        commandLine();
        addition();
        answers();
        editions();
        templates();
    }

    @TestFactory
    Stream<DynamicTest> itIsSaid() {
        String said = SAID.toString().replaceAll("\n {2,}(?=\\S)", " ");
        return rows(false)
                .map(message -> DynamicTest.dynamicTest(
                        message,
                        () -> assertThat(pattern(message).matcher(said).find())
                                .as("%s%nis in nothing of what was said:%n%s", message, said)
                                .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> aTestOfItsOwnSaysIt() {
        String tests = folded(files(Path.of("src/test/java")).stream()
                .filter(file -> !file.endsWith("MessagesTest.java"))
                .map(MessagesTest::text)
                .collect(Collectors.joining()));
        return rows(true)
                .map(message -> DynamicTest.dynamicTest(
                        message,
                        () -> assertThat(tests.contains(longest(message))).isTrue()));
    }

    @Test
    void itIsOnTheList() {
        String listed = folded(text(LIST));
        List<String> missing = new ArrayList<>();
        for (Path file : files(Path.of("src/main/java"))) {
            for (String call : calls(text(file))) {
                List<String> words = LITERAL.matcher(folded(call))
                        .results()
                        .map(MatchResult::group)
                        .map(MessagesTest::unquoted)
                        .filter(literal -> literal.strip().contains(" ") && !literal.startsWith("/"))
                        .toList();
                if (!words.isEmpty() && words.stream().noneMatch(listed::contains)) {
                    missing.add(file.getFileName() + ": " + words);
                }
            }
        }
        assertThat(missing)
                .as("messages of the program that %s does not list", LIST)
                .isEmpty();
    }

    private static void documents() {
        said(book());
        said(book().with("empty.txt", " \n"));
        said(book().with("picture.txt", "GIF89a and so on"));
        said(book().with("one.txt", REPORT + "The harbour of Bergen was closed on Friday.\n")
                .with("two.txt", REPORT + "The harbour of Bergen was closed on Friday.\n"));
        formats();
        said(book().with(
                        "fr.txt",
                        "Le ministre a dit que la France ne va pas accepter une paix sans les alliés, et que ce"
                                + " sont les partenaires de la France qui ont le dernier mot dans cette affaire.\n"));
        said(book().with("a.txt", REPORT).with("authority/sources/a.yaml", "seed: a.txt\nlanguage: fr\n"));
        TinyBook noise = book();
        write(noise.seeds().resolve("noise.txt"), new byte[] {0, 1, 2, 3, 0});
        said(noise);
    }

    private static void formats() {
        TinyBook book = book();
        FormatSeeds.all().forEach((path, bytes) -> write(book.seeds().resolve(path), bytes));
        said(book);
    }

    private static void questions() {
        said(book().with(
                        "a.txt", "Ferry strikes quay\n\nThe harbour was closed on Friday, said Kari Holm, a nurse.\n"));
        said(book().with("a.txt", REPORT + """
                Karl Miller of Malta and Nora Miller of Malta came. Miller sang.

                Steve Harlow sang in the cathedral on Friday.

                "Nobody could have foreseen such a thing in this weather" was heard in the crowd.
                """)
                .with("b.txt", REPORT + "Steven Harlow cooked for guests on Saturday.\n"));
        said(book().with("a.txt", """
                = 2024 Bergen summit =

                The summit was held in Bergen on 3 May 2024.

                == Reactions ==

                - : The foreign ministry called the summit a step forward.
                """));
        said(book().with("a.txt", REPORT + """
                Media reports claimed on Thursday that Norway would sell the harbour of Bergen.

                Norway denied on Friday that it would sell the harbour of Bergen.
                """)
                .with("authority/events/fair.yaml", "title: Harbour fair\nstart: 1999-01-01\nplace: Tromsø\n"));
    }

    private static void filesThatAreKept() {
        said(book().with("a.txt", REPORT + "The harbour fair in Bergen was opened on 3 May 2024.\n")
                .with("authority/corrections/sunday.yaml", "words: on Sunday\ndate: 2024-05-04\n")
                .with("authority/corrections/nobody.yaml", "as: jane-doe\nsame-as: john-roe\n")
                .with(
                        "authority/events/fair.yaml",
                        "title: Harbour fair\nstart: 2024-05-03\nparticipants: [jane-doe]\naliases: [harbour fair in Bergen]\n")
                .with("authority/sources/gone.yaml", "seed: gone.txt\n")
                .with("authority/person/jane-doe.yaml", "name: Jane Doe\n")
                .with("authority/persons/john-roe.yml", "name: John Roe\n")
                .with("book.yaml", "packs:\n  desk: {title: Desk, pages: [event/none]}\n"));
        said(book().with("a.txt", REPORT + "The harbour fair in Bergen was opened on 3 May 2024.\n")
                .with("notes/one.md", "---\non: event/none\nby: The desk\n---\nSo.\n")
                .with("notes/two.md", "---\non: book\nby: The desk\n---\nSee [@none ¶9].\n"));
    }

    private static void brokenFiles() {
        TinyBook book = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        book.with("b.txt", REPORT + "The harbour of Bergen was open.\n")
                .with("authority/persons/missing.yaml", "aliases: [J.]\n")
                .with("authority/persons/key.yaml", "name: Jane Doe\nalias: J.\n")
                .with("authority/persons/value.yaml", "name: [Jane]\n")
                .with("authority/persons/country.yaml", "name: Jane Doe\ncountry: XQ\n")
                .with("authority/persons/empty.yaml", "Jane Doe\n")
                .with("authority/persons/second.yaml", "name: Jane Doe\n---\nname: John Roe\n")
                .with("authority/persons/alias.yaml", "name: &a Jane\naliases: [*a]\n")
                .with("authority/persons/twice.yaml", "name: Jane Doe\nname: John Roe\n")
                .with("authority/persons/tab.yaml", "name: Jane: Doe\n")
                .with("authority/persons/Jane Doe.yaml", "name: Jane Doe\n")
                .with("authority/persons/large.yaml", "name: " + "a".repeat(1 << 20) + "\n")
                .with("authority/events/day.yaml", "title: Fair\nstart: 2024-02-30\n")
                .with("authority/events/order.yaml", "title: Fair\nstart: 2024-05-03\nend: 2024-05-01\n")
                .with("authority/events/kind.yaml", "title: Fair\nkind: meting\n")
                .with("authority/sources/a.yaml", "seed: a.txt\nsiglum: X\n")
                .with("authority/sources/again.yaml", "seed: a.txt\n")
                .with("authority/sources/b.yaml", "seed: b.txt\nsiglum: X\n")
                .with("editions/last.yaml", "date: 2024-05-01\n")
                .with("notes/bare.md", "Just words.");
        write(
                book.seeds().resolve("authority/persons/latin.yaml"),
                "name: Günther\n".getBytes(StandardCharsets.ISO_8859_1));
        said(book);
    }

    private static void folders() {
        TinyBook book = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        say(
                "build",
                "--seeds",
                folder.resolve("nowhere").toString(),
                "--out",
                book.site().toString());
        say(
                "build",
                "--seeds",
                book.seeds().toString(),
                "--out",
                book.seeds().resolve("site").toString());
        say(
                "build",
                "--seeds",
                book.seeds().toString(),
                "--templates",
                folder.resolve("nowhere").toString());
        write(book.site(), "a file".getBytes(StandardCharsets.UTF_8));
        said(book);
        TinyBook beside = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        write(beside.site().resolve("thesis.txt"), "years of work".getBytes(StandardCharsets.UTF_8));
        said(beside);
        TinyBook between = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        said(between);
        between.with("b.txt", REPORT.replace("Ferry", "Boat") + "The Norwegian minister Anna Lind came to Bergen.\n");
        write(between.site().resolve("persons/anna-lind.html"), "by hand".getBytes(StandardCharsets.UTF_8));
        said(between);
        write(between.site().resolve(".briefing-book.sha256"), "../up\n".getBytes(StandardCharsets.UTF_8));
        said(between);
    }

    private static void commandLine() {
        say();
        say("bild");
    }

    private static void addition() {
        TinyBook book = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        String seeds = book.seeds().toString();
        Path papers = folder.resolve("papers");
        write(papers.resolve("a.txt"), bytes(REPORT + "The harbour of Bergen was open.\n"));
        write(papers.resolve("same.txt"), bytes(REPORT + "The harbour of Bergen was closed.\n"));
        write(papers.resolve("authority/b.txt"), bytes(REPORT + "The harbour of Oslo was open.\n"));
        write(papers.resolve("odd\u0007.txt"), bytes(REPORT + "The harbour of Moss was open.\n"));
        link(papers.resolve("link.txt"), papers.resolve("a.txt"));
        write(folder.resolve("other/c.txt"), bytes(REPORT + "The harbour of Horten was open.\n"));
        write(folder.resolve("further/c.txt"), bytes(REPORT + "The harbour of Larvik was open.\n"));
        say(
                "add",
                "--seeds",
                seeds,
                papers.toString(),
                folder.resolve("nowhere.txt").toString());
        say(
                "add",
                "--seeds",
                seeds,
                folder.resolve("other/c.txt").toString(),
                folder.resolve("further/c.txt").toString());
        say("add", "--seeds", seeds, "--date", "soon", papers.toString());
        String one = folder.resolve("other/c.txt").toString();
        say("add", "--seeds", seeds, "--url", "the web", one);
        say(
                "add",
                "--seeds",
                seeds,
                "--title",
                "Two",
                one,
                folder.resolve("further/c.txt").toString());
        say("add", "--seeds", seeds, "--kind", "rumour", papers.toString());
    }

    private static void answers() {
        say("init", book().with("a.txt", "Words.").seeds().getParent().toString());
        write(folder.resolve("taken/seeds"), bytes("a file"));
        say("init", folder.resolve("taken").toString());
        TinyBook book = book().with("a.txt", "Ferry strikes quay\n\nThe harbour was closed, said Kari Holm, a nurse.\n")
                .with("b.txt", REPORT + """
                Karl Miller of Malta and Nora Miller of Malta came. Miller sang.

                "Nobody could have foreseen such a thing in this weather" was heard in the crowd.
                """);
        String seeds = book.seeds().toString();
        say("undo", "--seeds", seeds);
        say("explain", "--seeds", seeds, "xylophone");
        say("review", "--seeds", seeds, "--accept", "open-speker");
        say("review", "--seeds", seeds, "--accept", "open-speaker,missing-bibliography");
        String answers = String.join(
                "\n",
                "x",
                "s",
                "1",
                "Post",
                "soon",
                "",
                "3",
                "\u0001",
                "Miller",
                "",
                "s",
                "s",
                "1",
                "Nowhere",
                "",
                "3",
                "Nobody Whosoever",
                "",
                "q",
                "");
        typing(answers, "review", "--seeds", seeds);
        say("review", "--seeds", seeds, "--accept", "unknown-person");
        append(lastFile(book.seeds().resolve("authority")), "# by hand\n");
        say("undo", "--seeds", seeds);
        write(lastFile(book.seeds().resolve(".undo")), bytes("{"));
        say("undo", "--seeds", seeds);
    }

    private static void editions() {
        TinyBook book = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        String[] where = {
            "--seeds", book.seeds().toString(), "--out", book.site().toString()
        };
        say(with(where, "diff"));
        book.with("editions/1.yaml", "date: 2024-05-09\n");
        say(with(where, "edition"));
        say(with(where, "edition"));
        say(with(where, "edition", "--date", "2024-05-08"));
        say(with(where, "edition", "--date", "soon"));
        say(with(where, "diff", "--edition", "9"));
        say(with(where, "diff", "--edition", "1"));
        book.with("authority/persons/jane-doe.yaml", "alias: J.\n");
        say(with(where, "diff"));
        write(book.site().resolve("data/book.json"), bytes("[]"));
        say(with(where, "diff"));
    }

    private static void templates() {
        TinyBook book = book().with("a.txt", REPORT + "The harbour of Bergen was closed.\n");
        Path own = folder.resolve("own");
        String[] where = {
            "--seeds", book.seeds().toString(), "--out", book.site().toString(), "--templates", own.toString()
        };
        write(own.resolve("rights.ftlh"), bytes("${nothing}"));
        say(with(where, "build"));
        write(own.resolve("rights.ftlh"), bytes("<#if page.nothing>"));
        say(with(where, "build"));
        String rights = text(Path.of("templates/rights.ftlh"));
        write(own.resolve("rights.ftlh"), bytes(rights.replace("</@f.page>", "<a href='gone.html'>x</a></@f.page>")));
        say(with(where, "build"));
        write(own.resolve("rights.ftlh"), bytes(rights));
        write(own.resolve("assets/a:b.txt"), bytes("words"));
        say(with(where, "build"));
    }

    private static String[] with(String[] where, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(where)).toArray(String[]::new);
    }

    private static TinyBook book() {
        TinyBook book = new TinyBook(folder.resolve("book-" + ++books));
        make(book.seeds());
        return book;
    }

    private static void said(TinyBook book) {
        say(
                "build",
                "--verbose",
                "--seeds",
                book.seeds().toString(),
                "--out",
                book.site().toString());
    }

    private static void say(String... args) {
        TestTerminal terminal = new TestTerminal();
        terminal.run(args);
        note(terminal, args);
    }

    private static void typing(String typed, String... args) {
        TestTerminal terminal = new TestTerminal();
        terminal.typing(typed, args);
        note(terminal, args);
    }

    private static void note(TestTerminal terminal, String... args) {
        SAID.append("$ ").append(String.join(" ", args)).append('\n');
        SAID.append(terminal.err()).append(terminal.out());
    }

    /** The first cells of the tables, as far as they are messages. */
    private static Stream<String> rows(boolean mistakes) {
        String list = text(LIST);
        int border = list.indexOf(MISTAKES);
        return (mistakes ? list.substring(border) : list.substring(0, border))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| message |"))
                .map(line -> line.substring(2, line.indexOf(" | ")));
    }

    private static Pattern pattern(String message) {
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        for (MatchResult hole : PLACEHOLDER.matcher(message).results().toList()) {
            pattern.append(Pattern.quote(message.substring(at, hole.start()))).append("[^\n]+?");
            at = hole.end();
        }
        return Pattern.compile(pattern + Pattern.quote(message.substring(at)));
    }

    private static String longest(String message) {
        return PLACEHOLDER
                .splitAsStream(message)
                .map(String::strip)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    private static List<Path> files(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls that make a message, with all that stands between their brackets. */
    private static List<String> calls(String source) {
        return MAKER.matcher(source)
                .results()
                .map(call -> source.substring(call.start(), end(source, call.end())))
                .toList();
    }

    /** Behind the bracket that closes the one before {@code at}. */
    private static int end(String source, int at) {
        int open = 1;
        boolean quoted = false;
        int i = at;
        for (; i < source.length() && open > 0; i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return i;
    }

    /** A text that is cut over several literals in one. */
    private static String folded(String source) {
        return source.replaceAll("\"\\s*\\+\\s*\"", "");
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("\\\"", "\"");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last file below the folder, by name. */
    private static Path lastFile(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
