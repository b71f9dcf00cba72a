package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells where in a source answers are told: in items of a list of states, under a heading for answers or with a state's
 * name, and in a chorus, paragraphs one after the other in each of which a state speaks that has no part in the matter.
 */
final class ReactionParts {

    private static final PhraseList HEADINGS = PhraseList.read("response-headings.txt");
    private static final PhraseList OTHER_HEADINGS = PhraseList.read("response-headings-not.txt");

    private static final PhraseList STATES = PhraseList.of(Countries.all().stream()
            .flatMap(country -> Stream.of(
                            List.of(country.name()),
                            country.aliases(),
                            country.people(),
                            country.capitals(),
                            country.seats())
                    .flatMap(List::stream)
                    .map(name -> name + " = " + country.code()))
            .toList());

    /** What follows a label: {@code European Union: …}, {@code Norway (host) – …}. */
    private static final Pattern LABEL_END = Pattern.compile("(?: \\([^()]{1,40}\\))?(?:: | [–—] )");
    /** What encyclopedias put behind a heading. */
    private static final Pattern EDIT = Pattern.compile("\\s*\\[edit.*");

    private static final Pattern BETWEEN_STATES = Pattern.compile("(?:, | and |, and | & |/)?(?i:the )?");
    /** So many states make a chorus, and so many labels or headings a list. */
    private static final int CHORUS = 3;

    private static final int LIST = 2;

    /** How answers are told in a paragraph. */
    enum Kind {
        ITEM,
        HEADED,
        CHORUS,
        NONE
    }

    /** @param state code or id; {@code to} is where the label ends in the first passage */
    record Label(String state, int to) {}

    private final Evidence evidence;
    private final Map<Passage.Id, Label> labels = new HashMap<>();
    private final Map<String, List<String>> statesOfSection = new HashMap<>();
    private final Set<Passage.Id> chorus = new HashSet<>();

    /**
     * @param isThird whether one who speaks has no part in what the source is about
     */
    ReactionParts(Evidence evidence, Hearing hearing, Predicate<Voice> isThird) {
        this.evidence = evidence;
        readLabels(hearing.paragraphs());
        readSections(hearing.paragraphs());
        readChorus(hearing, isThird);
    }

    private void readLabels(List<List<Passage>> paragraphs) {
        Map<Passage.Id, Label> running = new HashMap<>();
        for (List<Passage> paragraph : paragraphs) {
            Passage head = paragraph.get(0);
            Optional<Label> label = label(head);
            if (label.isPresent() && head.form() == Passage.Form.PARAGRAPH) {
                running.put(head.id(), label.get());
            } else if (label.isPresent() && head.form() != Passage.Form.FACT) {
                labels.put(head.id(), label.get());
            }
        }
        if (running.size() >= LIST) {
            labels.putAll(running);
        }
    }

    private Optional<Label> label(Passage head) {
        for (Mention mention : evidence.mentions(head)) {
            Matcher end = LABEL_END
                    .matcher(head.text())
                    .region(mention.to(), head.text().length());
            if (mention.from() == 0
                    && mention.kind() != Mention.Kind.PERSON
                    && mention.how() != Mention.How.DEMONYM
                    && end.lookingAt()) {
                return Optional.of(new Label(stateOf(mention.of()), end.end()));
            }
        }
        return Optional.empty();
    }

    private String stateOf(String id) {
        Organization body = evidence.organizations().get(id);
        return body == null || body.country() == null ? id : body.country();
    }

    /** Sections headed with one state or several, and nothing else; two at least. */
    private void readSections(List<List<Passage>> paragraphs) {
        Map<String, List<String>> found = new HashMap<>();
        for (List<Passage> paragraph : paragraphs) {
            String section = paragraph.get(0).section();
            if (section != null) {
                List<String> states = statesIn(EDIT.matcher(section).replaceFirst(""));
                if (!states.isEmpty()) {
                    found.put(section, states);
                }
            }
        }
        if (found.size() >= LIST) {
            statesOfSection.putAll(found);
        }
    }

    private static List<String> statesIn(String heading) {
        List<PhraseList.Found> found = STATES.find(heading);
        int at = 0;
        for (PhraseList.Found state : found) {
            if (!BETWEEN_STATES.matcher(heading.substring(at, state.from())).matches()) {
                return List.of();
            }
            at = state.to();
        }
        return heading.substring(at).isBlank()
                ? found.stream().map(PhraseList.Found::value).toList()
                : List.of();
    }

    /** Paragraphs one after the other of one section, each with a state that speaks, three states at least in all. */
    private void readChorus(Hearing hearing, Predicate<Voice> isThird) {
        List<List<Passage>> run = new ArrayList<>();
        Set<String> states = new TreeSet<>();
        String section = null;
        for (List<Passage> paragraph : hearing.paragraphs()) {
            Set<String> own = Hearing.states(paragraph.stream()
                    .flatMap(passage -> hearing.in(passage).stream())
                    .filter(voice -> voice.isAtLeast(Voice.Strength.SPEECH) && isThird.test(voice))
                    .toList());
            String here = paragraph.get(0).section();
            if (own.isEmpty() || !Objects.equals(here, section)) {
                close(run, states);
            }
            if (!own.isEmpty()) {
                run.add(paragraph);
                states.addAll(own);
            }
            section = here;
        }
        close(run, states);
    }

    private void close(List<List<Passage>> run, Set<String> states) {
        if (states.size() >= CHORUS) {
            run.forEach(paragraph -> paragraph.forEach(passage -> chorus.add(passage.id())));
        }
        run.clear();
        states.clear();
    }

    /** How answers are told in the paragraph that begins with this passage. */
    Kind kind(Passage head) {
        boolean fact = head.form() == Passage.Form.FACT;
        if (head.form() == Passage.Form.FLAG_ITEM || labels.containsKey(head.id())) {
            return Kind.ITEM;
        }
        if (!fact && isHeaded(head.section())) {
            return head.form() == Passage.Form.PARAGRAPH ? Kind.HEADED : Kind.ITEM;
        }
        if (!fact && head.section() != null && statesOfSection.containsKey(head.section())) {
            return Kind.HEADED;
        }
        return chorus.contains(head.id()) ? Kind.CHORUS : Kind.NONE;
    }

    private static boolean isHeaded(@Nullable String section) {
        return section != null
                && !HEADINGS.find(section).isEmpty()
                && OTHER_HEADINGS.find(section).isEmpty();
    }

    /** The state or body whose answer the paragraph is, by the words that it begins with or by its heading. */
    Optional<Label> labelOf(Passage head) {
        Label label = labels.get(head.id());
        List<String> states = statesOfSection.getOrDefault(head.section(), List.of());
        return label == null && states.size() == 1
                ? Optional.of(new Label(states.get(0), 0))
                : Optional.ofNullable(label);
    }

    /** Whether the passage stands under the name of other states than this. */
    boolean isOfOthers(Passage passage, String state) {
        List<String> states = statesOfSection.getOrDefault(passage.section(), List.of());
        return !states.isEmpty() && !states.contains(state);
    }
}
