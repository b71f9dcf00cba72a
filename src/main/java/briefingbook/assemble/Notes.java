package briefingbook.assemble;

import briefingbook.authority.Authority.NoteFile;
import briefingbook.book.Claim;
import briefingbook.book.CountryResponse;
import briefingbook.book.EditorsNote;
import briefingbook.book.Event;
import briefingbook.book.Passage;
import briefingbook.book.ReviewNote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ties the editors' notes to what they are about and to the claims that they cite. */
final class Notes {

    /** {@code [@moscow-times-2025-02-25 ¶4]}, {@code [@moscow-times-2025-02-25 ¶4.2]} or {@code [@k7f2ak]}. */
    static final Pattern CITATION = Pattern.compile("\\[@([A-Za-z0-9-]+)(?:\\s+¶\\s*(\\d{1,6})(?:\\.(\\d{1,6}))?)?\\]");

    private final Evidence evidence;
    private final Set<String> subjects;
    private final List<EditorsNote> notes = new ArrayList<>();
    private final List<ReviewNote> faults = new ArrayList<>();

    private Notes(Evidence evidence, Set<String> subjects) {
        this.evidence = evidence;
        this.subjects = subjects;
    }

    /**
     * @param notes in the order of the files
     * @param faults errors about citations and subjects that the book does not have
     */
    record Found(List<EditorsNote> notes, List<ReviewNote> faults) {}

    static Found find(List<NoteFile> files, Evidence evidence, List<Event> events, List<CountryResponse> responses) {
        Set<String> subjects = new HashSet<>();
        subjects.add("book");
        evidence.sources().forEach(source -> subjects.add("source/" + source.id()));
        evidence.claims().forEach(claim -> subjects.add("claim/" + claim.id()));
        evidence.persons().keySet().forEach(id -> subjects.add("person/" + id));
        events.forEach(event -> subjects.add("event/" + event.id()));
        responses.forEach(response -> subjects.add("response/" + response.id()));
        Notes found = new Notes(evidence, subjects);
        files.forEach(found::read);
        return new Found(found.notes, found.faults);
    }

    private void read(NoteFile file) {
        if (!subjects.contains(file.on())) {
            fault(
                    "note-subject",
                    file,
                    "is about \"" + file.on() + "\", which the book does not have.",
                    "Correct the line on: in " + file.file() + ".");
            return;
        }
        List<Claim.Id> citations = new ArrayList<>();
        Matcher citation = CITATION.matcher(file.markdown());
        while (citation.find()) {
            Optional<Claim.Id> cited = cited(citation);
            cited.ifPresentOrElse(
                    citations::add,
                    () -> fault(
                            "note-citation",
                            file,
                            "cites \"" + citation.group() + "\", which the book does not have.",
                            "Correct the citation in " + file.file()
                                    + ": [@claim-id], or [@source-id ¶n] with the number of a paragraph."));
        }
        notes.add(new EditorsNote(file.id(), file.on(), file.by(), file.markdown(), citations, file.file()));
    }

    /** The claim; of a paragraph the first claim. */
    private Optional<Claim.Id> cited(Matcher citation) {
        String id = citation.group(1);
        if (citation.group(2) == null) {
            return evidence.claims().stream()
                    .map(Claim::id)
                    .filter(claim -> claim.value().equals(id))
                    .findFirst();
        }
        int paragraph = Integer.parseInt(citation.group(2));
        return evidence.sources().stream()
                .filter(source -> source.id().equals(id))
                .flatMap(source -> evidence.passagesOf(source).stream())
                .filter(passage -> passage.paragraph() == paragraph && isSentence(passage, citation.group(3)))
                .flatMap(passage -> evidence.claimOf(passage).stream())
                .map(Claim::id)
                .findFirst();
    }

    private static boolean isSentence(Passage passage, @org.jspecify.annotations.Nullable String sentence) {
        return sentence == null || passage.sentence() == Integer.parseInt(sentence);
    }

    private void fault(String code, NoteFile file, String what, String suggestion) {
        faults.add(new ReviewNote(
                ReviewNote.Severity.ERROR, code, file.file() + " " + what, null, suggestion, file.file(), null));
    }
}
