package briefingbook.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The FreeMarker templates, escaping by default, deaf to the machine's language and clock, and the assets beside them.
 *
 * <p>A file that a maintainer's folder does not have is the program's own.
 */
final class Templates {

    private static final String OWN = "/briefingbook/render/templates/";
    private static final String ASSETS = "assets";
    private static final String LIST = "index.txt";

    static {
        // Errors reach the caller as exceptions; whatever logger lies on the class path stays out of it.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private final @Nullable Path folder;
    private final Configuration configuration;

    /** @param folder null for those alone that the program brings along */
    Templates(@Nullable Path folder) {
        this.folder = folder;
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader(folder));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(freemarker.core.TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
    }

    private static TemplateLoader loader(@Nullable Path folder) {
        TemplateLoader own = new ClassTemplateLoader(Templates.class, "templates");
        if (folder == null) {
            return own;
        }
        if (!Files.isDirectory(folder)) {
            throw new UncheckedIOException(new IOException(folder + ": there is no such folder of templates"));
        }
        try {
            return new MultiTemplateLoader(new TemplateLoader[] {new FileTemplateLoader(folder.toFile()), own});
        } catch (IOException e) {
            throw new UncheckedIOException("templates cannot be read from " + folder, e);
        }
    }

    /** The page as bytes. Throws {@link BrokenTemplate} with template, line and what is wrong there. */
    byte[] render(Page page) {
        String path = page.frame().path();
        return render(page.template(), path, Map.of("page", page, "frame", page.frame()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a template makes of its variables. Throws {@link BrokenTemplate} with template, line and what is wrong there.
     *
     * @param template its path without the ending
     * @param path of what is made, for the message
     */
    String render(String template, String path, Map<String, ?> variables) {
        StringWriter out = new StringWriter();
        String name = template + ".ftlh";
        try {
            configuration.getTemplate(name).process(variables, out);
        } catch (TemplateException | IOException e) {
            throw new BrokenTemplate(fault(name, path, e), e);
        }
        return out.toString();
    }

    private TemplateFault fault(String name, String page, Exception e) {
        @Nullable ParseException unparsed = causeOf(e, ParseException.class);
        if (unparsed != null) {
            return fault(
                    unparsed.getTemplateName(),
                    unparsed.getLineNumber(),
                    unparsed.getColumnNumber(),
                    "cannot be understood: " + firstLine(unparsed.getEditorMessage()),
                    page,
                    "Look on this line, and above it, for a tag, a bracket or a quotation mark that is not closed, or a name"
                            + " that is misspelt.");
        }
        if (!(e instanceof TemplateException failed)) {
            return fault(name, null, null, firstLine(e.getMessage()), page, "See that the file can be read.");
        }
        @Nullable
        String blamed =
                failed instanceof InvalidReferenceException missing ? missing.getBlamedExpressionString() : null;
        return fault(
                Objects.requireNonNullElse(failed.getTemplateSourceName(), name),
                failed.getLineNumber(),
                failed.getColumnNumber(),
                blamed == null
                        ? firstLine(failed.getMessageWithoutStackTop())
                        : "there is no \"" + blamed + "\", or it is missing on this page.",
                page,
                blamed == null
                        ? "Which variables there are, and of what kind, stands at the top of the template and in README.md"
                                + " of the templates."
                        : "Which variables there are stands at the top of the template and in README.md of the templates;"
                                + " around one that may be missing put <#if " + blamed + "??> and </#if>.");
    }

    private TemplateFault fault(
            String template,
            @Nullable Integer line,
            @Nullable Integer column,
            String what,
            String page,
            String advice) {
        int number = line == null ? 0 : Math.max(0, line);
        @Nullable Path theirs = theirs(template);
        return new TemplateFault(
                theirs == null ? template + " (the program's own)" : theirs.toString(),
                number,
                column == null ? 0 : Math.max(0, column),
                number == 0
                        ? ""
                        : new String(bytes(template), StandardCharsets.UTF_8)
                                .lines()
                                .skip(number - 1)
                                .findFirst()
                                .orElse(""),
                what,
                page,
                1,
                advice);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "cannot be read" : message.lines().findFirst().orElse("cannot be read");
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    /**
     * Paths below {@code assets/}: those that the program's own {@code index.txt} lists, and whatever else a maintainer's folder
     * has there, but for hidden files.
     */
    SortedSet<String> assets() {
        SortedSet<String> paths = new TreeSet<>();
        new String(own(ASSETS + "/" + LIST), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(paths::add);
        if (folder != null && Files.isDirectory(folder.resolve(ASSETS))) {
            Path assets = folder.resolve(ASSETS);
            try (Stream<Path> files = Files.walk(assets)) {
                files.filter(Files::isRegularFile)
                        .map(file -> names(assets.relativize(file)))
                        .filter(names -> names.stream().noneMatch(name -> name.startsWith(".")))
                        .map(names -> String.join("/", names))
                        .forEach(path -> {
                            mustBeAddress(assets, path);
                            paths.add(path);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("assets cannot be read from " + assets, e);
            }
        }
        paths.remove(LIST);
        return paths;
    }

    /** On some systems a file's name may hold what no address of the site can. */
    private static void mustBeAddress(Path assets, String path) {
        if (path.chars().anyMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c))) {
            throw new UncheckedIOException(new IOException(
                    assets.resolve(path) + ": its name cannot stand in an address; leave out colons and backslashes"));
        }
    }

    private static List<String> names(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .toList();
    }

    /** A template or asset as it stands in its file. */
    byte[] bytes(String path) {
        @Nullable Path theirs = theirs(path);
        if (theirs == null) {
            return own(path);
        }
        try {
            return Files.readAllBytes(theirs);
        } catch (IOException e) {
            throw new UncheckedIOException("template " + theirs + " cannot be read", e);
        }
    }

    /** The file in the maintainer's folder; null where it has none. */
    private @Nullable Path theirs(String path) {
        @Nullable Path file = folder == null ? null : folder.resolve(path);
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    private static byte[] own(String path) {
        try (@Nullable InputStream in = Templates.class.getResourceAsStream(OWN + path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + OWN + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + OWN + path + " cannot be read", e);
        }
    }
}
