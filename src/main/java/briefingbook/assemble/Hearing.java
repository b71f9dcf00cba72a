package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who speaks in each passage of one source. */
final class Hearing {

    private final List<List<Passage>> paragraphs;
    private final Map<Passage.Id, List<Voice>> heard = new HashMap<>();

    Hearing(Evidence evidence, Source source, Voices voices) {
        this.paragraphs = paragraphs(evidence.passagesOf(source));
        for (List<Passage> paragraph : paragraphs) {
            String before = null;
            boolean topic = false;
            for (Passage passage : paragraph) {
                List<Voice> here = evidence.claimOf(passage).isEmpty() ? List.of() : voices.in(passage, before, topic);
                heard.put(passage.id(), here);
                before = here.isEmpty() ? before : soleState(here);
                topic = !here.isEmpty() && here.stream().noneMatch(Voice::person);
            }
        }
    }

    private static List<List<Passage>> paragraphs(List<Passage> passages) {
        List<List<Passage>> paragraphs = new ArrayList<>();
        int i = 0;
        while (i < passages.size()) {
            int end = i + 1;
            while (end < passages.size() && Evidence.sameParagraph(passages.get(i), passages.get(end))) {
                end++;
            }
            paragraphs.add(passages.subList(i, end));
            i = end;
        }
        return paragraphs;
    }

    private static @Nullable String soleState(List<Voice> voices) {
        Set<String> states = states(voices);
        return states.size() == 1 ? states.iterator().next() : null;
    }

    /** The states for which they speak. */
    static Set<String> states(List<Voice> voices) {
        Set<String> states = new TreeSet<>();
        voices.forEach(voice -> states.add(voice.country()));
        return states;
    }

    /** The paragraphs of the source, in reading order. */
    List<List<Passage>> paragraphs() {
        return Collections.unmodifiableList(paragraphs);
    }

    /** Those who speak in the passage, in its order. */
    List<Voice> in(Passage passage) {
        return heard.getOrDefault(passage.id(), List.of());
    }

    /** Whether somebody says something in the passage, and is not merely what it is about. */
    boolean isSpoken(Passage passage) {
        return in(passage).stream().anyMatch(voice -> voice.isAtLeast(Strength.SPEECH));
    }
}
