package briefingbook.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The FreeMarker templates, escaping by default, deaf to the machine's language and clock. */
final class Templates {

    static {
        // Errors reach the caller as exceptions; whatever logger lies on the class path stays out of it.
        System.setProperty("org.freemarker.loggerLibrary", "none");
    }

    private final Configuration configuration;

    /** @param folder null for the templates that the program brings along */
    Templates(@Nullable Path folder) {
        configuration = new Configuration(Configuration.VERSION_2_3_34);
        try {
            configuration.setTemplateLoader(
                    folder == null
                            ? new ClassTemplateLoader(Templates.class, "templates")
                            : new FileTemplateLoader(folder.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException("templates cannot be read from " + folder, e);
        }
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
        try {
            configuration.getTemplate(template + ".ftlh").process(variables, out);
        } catch (TemplateException e) {
            throw new BrokenTemplate(
                    path + ": " + e.getTemplateSourceName() + ":" + e.getLineNumber() + ": "
                            + e.getMessageWithoutStackTop(),
                    e);
        } catch (ParseException e) {
            throw new BrokenTemplate(
                    path + ": " + e.getTemplateName() + ":" + e.getLineNumber() + ": "
                            + e.getEditorMessage().lines().findFirst().orElse("cannot be parsed"),
                    e);
        } catch (IOException e) {
            throw new BrokenTemplate(path + ": " + e.getMessage(), e);
        }
        return out.toString();
    }

    /** A template that cannot be rendered: names the page, the template and the line. */
    static final class BrokenTemplate extends UncheckedIOException {
        private static final long serialVersionUID = 1;

        BrokenTemplate(String message, Exception cause) {
            super(message, new IOException(message, cause));
        }
    }
}
