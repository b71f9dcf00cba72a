package briefingbook.authority;

import briefingbook.book.Correction;
import briefingbook.book.Event;
import briefingbook.book.Imprint;
import briefingbook.book.PartialDate;
import briefingbook.book.Source;
import briefingbook.edition.RecordedEdition;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the maintainer keeps beside the seeds, and the program's own table of office-holders.
 *
 * @param settings of {@code book.yaml}
 * @param editions sorted by number
 * @param sources by path of the seed
 * @param persons by id, likewise organizations, events and conflicts
 * @param corrections sorted by file; likewise notes
 */
public record Authority(
        BookSettings settings,
        List<RecordedEdition> editions,
        SortedMap<String, SourceEntry> sources,
        SortedMap<String, PersonEntry> persons,
        SortedMap<String, OrganizationEntry> organizations,
        SortedMap<String, EventEntry> events,
        SortedMap<String, ConflictEntry> conflicts,
        List<Correction> corrections,
        List<NoteFile> notes) {

    public Authority {
        editions = List.copyOf(editions);
        sources = copy(sources);
        persons = copy(persons);
        organizations = copy(organizations);
        events = copy(events);
        conflicts = copy(conflicts);
        corrections = List.copyOf(corrections);
        notes = List.copyOf(notes);
    }

    /** For a folder with nothing but documents in it. */
    public static Authority none() {
        return new Authority(
                BookSettings.defaults(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of());
    }

    /** The last edition; null for none. */
    public Imprint.@Nullable Edition edition() {
        return editions.isEmpty() ? null : editions.get(editions.size() - 1).edition();
    }

    /** What of it a single seed is read with, beside what it says of that seed as a work: who is who, and corrections. */
    public Authority forReading() {
        return new Authority(
                BookSettings.defaults(),
                List.of(),
                new TreeMap<>(),
                persons,
                organizations,
                events,
                new TreeMap<>(),
                corrections,
                List.of());
    }

    /**
     * @param asOf null for the latest date among the seeds
     * @param packs by name
     */
    public record BookSettings(
            String title,
            String subtitle,
            @Nullable PartialDate asOf,
            @Nullable String baseUrl,
            String marking,
            String language,
            String issuer,
            String contact,
            String reportErrors,
            boolean pdf,
            Source.Display display,
            SortedMap<String, Pack> packs) {

        public BookSettings {
            packs = copy(packs);
        }

        public static BookSettings defaults() {
            return new BookSettings(
                    "Briefing book",
                    "",
                    null,
                    null,
                    "",
                    "en",
                    "",
                    "",
                    "",
                    false,
                    Source.Display.EXCERPTS,
                    new TreeMap<>());
        }
    }

    public record Pack(String title, List<String> pages) {
        public Pack {
            pages = List.copyOf(pages);
        }
    }

    /** What the file says; null or empty where it does not say. */
    public record SourceEntry(
            String id,
            String seed,
            @Nullable String title,
            @Nullable String publisher,
            List<String> authors,
            @Nullable PartialDate published,
            @Nullable String url,
            Source.@Nullable Kind kind,
            @Nullable String language,
            @Nullable String siglum,
            @Nullable String license,
            Source.@Nullable Display display,
            String file) {
        public SourceEntry {
            authors = List.copyOf(authors);
        }
    }

    /** @param file below the seeds folder, or {@code table of office-holders} */
    public record PersonEntry(
            String id,
            String name,
            List<String> aliases,
            @Nullable String country,
            List<OfficeEntry> offices,
            List<String> formerIds,
            String file) {
        public PersonEntry {
            aliases = List.copyOf(aliases);
            offices = List.copyOf(offices);
            formerIds = List.copyOf(formerIds);
        }
    }

    /** Null ends are open or unknown. */
    public record OfficeEntry(
            String title,
            @Nullable String country,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {

        /** Whether the office was held on some day of the date, as far as the entry knows. */
        public boolean heldOn(PartialDate date) {
            return (from == null || !from.firstDay().isAfter(date.lastDay()))
                    && (to == null || !to.lastDay().isBefore(date.firstDay()));
        }
    }

    public record OrganizationEntry(
            String id,
            String name,
            List<String> aliases,
            @Nullable String country,
            String file) {
        public OrganizationEntry {
            aliases = List.copyOf(aliases);
        }
    }

    public record EventEntry(
            String id,
            String title,
            Event.@Nullable Kind kind,
            Event.@Nullable Status status,
            @Nullable PartialDate start,
            @Nullable PartialDate end,
            @Nullable String place,
            @Nullable String country,
            List<String> parties,
            List<String> participants,
            List<String> aliases,
            List<String> follows,
            List<String> precedes,
            List<String> formerIds,
            String file) {
        public EventEntry {
            parties = List.copyOf(parties);
            participants = List.copyOf(participants);
            aliases = List.copyOf(aliases);
            follows = List.copyOf(follows);
            precedes = List.copyOf(precedes);
            formerIds = List.copyOf(formerIds);
        }
    }

    /** @param verdict {@code open}, {@code resolved} or {@code not-a-conflict} */
    public record ConflictEntry(
            String id,
            @Nullable String question,
            @Nullable String kind,
            List<String> claims,
            @Nullable String why,
            String verdict,
            String file) {
        public ConflictEntry {
            claims = List.copyOf(claims);
        }
    }

    /** @param on as in {@link briefingbook.book.EditorsNote} */
    public record NoteFile(String id, String on, String by, String markdown, String file) {}

    private static <T> SortedMap<String, T> copy(Map<String, T> entries) {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }
}
