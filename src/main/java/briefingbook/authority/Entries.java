package briefingbook.authority;

import briefingbook.authority.Authority.BookSettings;
import briefingbook.authority.Authority.ConflictEntry;
import briefingbook.authority.Authority.EventEntry;
import briefingbook.authority.Authority.OfficeEntry;
import briefingbook.authority.Authority.OrganizationEntry;
import briefingbook.authority.Authority.Pack;
import briefingbook.authority.Authority.PersonEntry;
import briefingbook.authority.Authority.SourceEntry;
import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes entries of the authority from the values of files that satisfy their schemas. */
final class Entries {

    private Entries() {}

    static BookSettings settings(Fields fields) {
        BookSettings defaults = BookSettings.defaults();
        SortedMap<String, Pack> packs = new TreeMap<>();
        for (String name : fields.at("packs").keys()) {
            Fields pack = fields.at("packs").at(name);
            packs.put(name, new Pack(pack.required("title"), pack.texts("pages")));
        }
        Source.@Nullable Display display = fields.at("rights").word("display", Source.Display.class);
        return new BookSettings(
                fields.text("title", defaults.title()),
                fields.text("subtitle", defaults.subtitle()),
                fields.date("asOf"),
                fields.text("baseUrl"),
                fields.text("marking", defaults.marking()),
                fields.text("language", defaults.language()),
                fields.text("issuer", defaults.issuer()),
                fields.text("contact", defaults.contact()),
                fields.text("reportErrors", defaults.reportErrors()),
                fields.flag("pdf"),
                display == null ? defaults.display() : display,
                packs);
    }

    static SourceEntry source(Fields fields, Name name) {
        return new SourceEntry(
                name.id(),
                fields.required("seed"),
                fields.text("title"),
                fields.text("publisher"),
                fields.texts("authors"),
                fields.date("published"),
                fields.text("url"),
                fields.word("kind", Source.Kind.class),
                fields.text("language"),
                fields.text("siglum"),
                fields.at("rights").text("license"),
                fields.at("rights").word("display", Source.Display.class),
                name.file());
    }

    static PersonEntry person(Fields fields, Name name) {
        return new PersonEntry(
                name.id(),
                fields.required("name"),
                fields.texts("aliases"),
                fields.state("country"),
                fields.all("offices").stream().map(Entries::office).toList(),
                fields.texts("formerIds"),
                name.file());
    }

    private static OfficeEntry office(Fields fields) {
        @Nullable PartialDate from = fields.date("from");
        @Nullable PartialDate to = fields.date("to");
        fields.inOrder("from", from, "to", to);
        return new OfficeEntry(fields.required("title"), fields.state("country"), from, to);
    }

    static OrganizationEntry organization(Fields fields, Name name) {
        return new OrganizationEntry(
                name.id(), fields.required("name"), fields.texts("aliases"), fields.state("country"), name.file());
    }

    static EventEntry event(Fields fields, Name name) {
        @Nullable PartialDate start = fields.date("start");
        @Nullable PartialDate end = fields.date("end");
        fields.inOrder("start", start, "end", end);
        return new EventEntry(
                name.id(),
                fields.required("title"),
                fields.word("kind", Event.Kind.class),
                fields.word("status", Event.Status.class),
                start,
                end,
                fields.text("place"),
                fields.state("country"),
                fields.states("parties"),
                fields.texts("participants"),
                fields.texts("aliases"),
                fields.texts("follows"),
                fields.texts("precedes"),
                fields.texts("formerIds"),
                name.file());
    }

    static ConflictEntry conflict(Fields fields, Name name) {
        return new ConflictEntry(
                name.id(),
                fields.text("question"),
                fields.text("kind"),
                fields.texts("claims"),
                fields.text("why"),
                fields.text("verdict", "open"),
                name.file());
    }

    static Correction correction(Fields fields, Name name) {
        @Nullable String date = fields.text("date");
        return new Correction(
                fields.text("claim"),
                fields.text("source"),
                fields.text("words"),
                fields.text("as"),
                fields.text("speaker"),
                "none".equals(date) ? date : dated(fields),
                fields.text("event"),
                fields.at("response").state("country"),
                fields.at("response").text("event"),
                fields.answer("furniture"),
                fields.text("not"),
                fields.text("same-as"),
                fields.text("why"),
                name.file());
    }

    private static @Nullable String dated(Fields fields) {
        @Nullable PartialDate date = fields.date("date");
        return date == null ? null : date.iso();
    }

    /**
     * @param id file name without its ending
     * @param file below the seeds folder
     */
    record Name(String id, String file) {
        static Name of(String file) {
            return new Name(file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.')), file);
        }
    }
}
