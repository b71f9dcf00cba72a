package briefingbook.assemble;

import briefingbook.authority.Countries;
import briefingbook.book.Mention;
import briefingbook.book.Organization;
import briefingbook.book.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells where in a source answers are told: in items of a list of states, under a heading for answers or with a state's
 * name, and in a chorus, paragraphs one after the other in each of which a state speaks that has no part in the matter.
 */
final class ReactionParts {

    private static final PhraseList HEADINGS = PhraseList.read("response-headings.txt");
    private static final PhraseList OTHER_HEADINGS = PhraseList.read("response-headings-not.txt");

    private static final PhraseList SUBHEADINGS = PhraseList.read("response-subheadings.txt");

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
    private static final Pattern LABEL_END = Pattern.compile("(?: \\([^()]{1,40}\\))?(?:: | [–—|] )");
    /** What encyclopedias put behind a heading. */
    private static final Pattern EDIT = Pattern.compile("\\s*\\[edit.*");

    private static final String BETWEEN_STATES = ",? and |, | & | ?/ ?";

    private static final Pattern ARTICLE = Pattern.compile("^(?i:the) ");
    /** So many states make a chorus, and so many labels or headings a list. */
    private static final int CHORUS = 3;

    private static final int LIST = 2;
    private static final int LONGEST_LABEL = 40;
    /** The first of the letters that are written for flags, how many there are, and how long two of them are. */
    private static final int REGIONAL_A = 0x1F1E6;

    private static final int LETTERS = 26;
    private static final int FLAG = 4;

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
    /** Ids of the bodies of states that the seeds name, by their names in lower case. */
    private final Map<String, String> bodies = new HashMap<>();

    private final Set<String> headed = new HashSet<>();
    private final Map<Passage.Id, Label> labels = new HashMap<>();
    private final Map<String, List<String>> statesOfSection = new HashMap<>();
    private final Set<Passage.Id> chorus = new HashSet<>();

    /**
     * @param title of the source
     * @param isThird whether one who speaks has no part in what the source is about
     */
    ReactionParts(Evidence evidence, String title, Hearing hearing, Predicate<Voice> isThird) {
        this.evidence = evidence;
        evidence.organizations().values().stream()
                .filter(body -> Mandates.isBodyOfStates(body))
                .forEach(body -> Stream.concat(Stream.of(body.name()), body.aliases().stream())
                        .forEach(name -> bodies.putIfAbsent(name.toLowerCase(Locale.ROOT), body.id())));
        readLabels(hearing.paragraphs());
        readSections(hearing.paragraphs());
        readHeadings(title, hearing.paragraphs());
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
        Optional<Label> flag = flag(head.text());
        if (flag.isPresent()) {
            return flag;
        }
        int colon = head.text().indexOf(": ");
        return colon > 0 && colon < LONGEST_LABEL
                ? named(head.text().substring(0, colon)).map(state -> new Label(state, colon + 2))
                : Optional.empty();
    }

    /** The state whose flag a passage begins with: two regional letters. */
    private static Optional<Label> flag(String text) {
        if (text.length() <= FLAG) {
            return Optional.empty();
        }
        int first = text.codePointAt(0) - REGIONAL_A;
        int second = text.codePointAt(FLAG / 2) - REGIONAL_A;
        if (first < 0 || first >= LETTERS || second < 0 || second >= LETTERS) {
            return Optional.empty();
        }
        String code = "" + (char) ('A' + first) + (char) ('A' + second);
        return Countries.of(code).map(country -> new Label(country.code(), FLAG));
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

    /** Sections with a heading for answers, and those after one whose headings only part the answers. */
    private void readHeadings(String title, List<List<Passage>> paragraphs) {
        boolean all = isForAnswers(title);
        boolean open = all;
        for (List<Passage> paragraph : paragraphs) {
            String section = paragraph.get(0).section();
            if (section == null || headed.contains(section)) {
                continue;
            }
            boolean answers = isForAnswers(section);
            boolean part = SUBHEADINGS
                    .valueOf(EDIT.matcher(section).replaceFirst("").strip())
                    .isPresent();
            open = answers || open && part || all;
            if (answers || open && part) {
                headed.add(section);
            }
        }
    }

    private static boolean isForAnswers(String heading) {
        return !HEADINGS.find(heading).isEmpty() && OTHER_HEADINGS.find(heading).isEmpty();
    }

    private List<String> statesIn(String heading) {
        List<String> states = new ArrayList<>();
        for (String name : heading.split(BETWEEN_STATES)) {
            Optional<String> state = named(name);
            if (state.isEmpty()) {
                return List.of();
            }
            states.add(state.get());
        }
        return states;
    }

    /** The state or body that has this name, with or without an article. */
    private Optional<String> named(String words) {
        String name = ARTICLE.matcher(words.strip()).replaceFirst("");
        return STATES.valueOf(name).or(() -> Optional.ofNullable(bodies.get(name.toLowerCase(Locale.ROOT))));
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
        if (!fact && head.section() != null && headed.contains(head.section())) {
            return head.form() == Passage.Form.PARAGRAPH ? Kind.HEADED : Kind.ITEM;
        }
        if (!fact && head.section() != null && statesOfSection.containsKey(head.section())) {
            return Kind.HEADED;
        }
        return chorus.contains(head.id()) ? Kind.CHORUS : Kind.NONE;
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
