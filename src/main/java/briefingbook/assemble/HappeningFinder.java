package briefingbook.assemble;

import briefingbook.assemble.Telling.Family;
import briefingbook.book.Claim;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where the sentences of one source tell of a happening, and where they refer to one. */
final class HappeningFinder {

    private static final PhraseList POINTERS = PhraseList.read("pointer-sections.txt");
    /** A passage longer than this, UTF-16 code units, is no sentence, and nothing is read out of it. */
    private static final int LONGEST = 5000;
    /** As many claims at the head of a source may tell what it is about. */
    private static final int LEAD = 6;
    /** As many claims at the head of a source tell what its title says. */
    private static final int HEAD = 2;

    private final Evidence evidence;
    private final HappeningWords words = new HappeningWords();
    private final Places places = new Places();

    HappeningFinder(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What one source tells.
     *
     * @param tellings in reading order; likewise references
     * @param follows tellings of what its main happening follows; likewise {@code precedes}
     */
    record Told(
            Source source,
            List<Telling> tellings,
            List<Reference> references,
            List<Telling> follows,
            List<Telling> precedes) {}

    /** Reads one source's claims, in reading order. */
    Told read(Source source) {
        List<Telling> tellings = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        MainSubject main = new MainSubject(evidence, words, places, source);
        main.fromBox().ifPresent(tellings::add);
        Family subject = main.titleFamily();
        int claims = 0;
        for (Passage passage : evidence.passagesOf(source)) {
            Optional<Claim> claim = evidence.claimOf(passage);
            boolean sentence =
                    passage.form() != Passage.Form.FACT && passage.text().length() <= LONGEST;
            if (claim.isPresent() && sentence && !isPointer(passage)) {
                Sentence read = new Sentence(evidence, places, passage, claim.get());
                Family headed = claims++ < HEAD ? subject : null;
                new SentenceReader(evidence, words, places, read, tellings, references, headed).read();
            }
        }
        tellings.addAll(unmet(tellings, references));
        main.mark(tellings, LEAD);
        main.placeAgreements(tellings);
        List<Telling> follows = main.linked("follows");
        List<Telling> precedes = main.linked("precedes");
        tellings.addAll(follows);
        tellings.addAll(precedes);
        return new Told(source, tellings, references, follows, precedes);
    }

    /** A list of further reading tells of nothing. */
    private static boolean isPointer(Passage passage) {
        String section = passage.section();
        return section != null
                && POINTERS.valueOf(section.replaceFirst("\\s*\\[.*$", "").strip())
                        .isPresent();
    }

    /** What references by a place tell where the source tells of nothing else there. */
    private static List<Telling> unmet(List<Telling> tellings, List<Reference> references) {
        Set<String> told = new TreeSet<>();
        tellings.stream()
                .filter(telling -> telling.place() != null)
                .forEach(telling -> told.add(telling.family() + " " + telling.place()));
        return references.stream()
                .filter(reference -> reference.place() != null)
                .filter(reference -> !told.contains(reference.family() + " " + reference.place()))
                .map(Reference::telling)
                .toList();
    }
}
