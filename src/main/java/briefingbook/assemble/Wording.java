package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Predicate.Stretch;
import briefingbook.authority.Countries;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.Person;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one telling words its happening, shortened to what a title can be made of.
 *
 * @param headline who does what, by a verb, in the present as headlines are: {@code Norway recalls its ambassador}; null
 *     where the sentence does not say it in few words
 * @param label what it is, by a noun with what belongs to it, without an article: {@code emergency session on trade}; null
 *     for a verb
 */
record Wording(@Nullable String headline, @Nullable String label) {

    static final Wording NONE = new Wording(null, null);

    private static final PhraseList NOT_IN_TITLES = PhraseList.read("words-not-in-titles.txt");
    private static final PhraseList BEFORE = PhraseList.read("words-before-phrases.txt");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    /** What a title does not begin with. */
    private static final Set<String> LEADING = Set.of("the", "a", "an", "their", "our", "my", "your");
    /** Words behind a noun that say which one it is. */
    private static final Set<String> OF = Set.of("of", "on", "against", "for", "with");

    private static final Set<String> PRONOUNS = Set.of(
            "it",
            "he",
            "she",
            "they",
            "him",
            "her",
            "them",
            "his",
            "this",
            "that",
            "these",
            "those",
            "there",
            "we",
            "i",
            "my",
            "our",
            "your",
            "me",
            "us",
            "you",
            "himself",
            "herself",
            "itself",
            "themselves",
            "who",
            "which");
    /** Names of one that end like many. */
    private static final Set<String> ONE = Set.of(
            "states", "nations", "netherlands", "emirates", "philippines", "maldives", "bahamas", "news", "times");

    private static final Set<String> MANY =
            Set.of("people", "police", "men", "women", "two", "three", "four", "five", "six");
    /** Words that tell a call without naming it: {@code by telephone}. */
    private static final Pattern NO_NOUN = Pattern.compile("(?:by|over|on) ");

    private static final Pattern OUR = Pattern.compile("\\bour ");
    private static final Pattern PREPOSITION =
            Pattern.compile(" (?:in|on|to|at|with|for|from|into|against|over|between) ");
    /** Kinds whose verbs say little without what it was done to. */
    private static final Set<Event.Kind> TRANSITIVE = EnumSet.of(
            Event.Kind.DECISION, Event.Kind.AGREEMENT, Event.Kind.ATTACK, Event.Kind.STATEMENT, Event.Kind.PUBLICATION);
    /** As many words a noun's own words and those behind it may have. */
    private static final int LONGEST = 9;

    /** @param carrier the verb that tells of a noun, {@code the treaty was signed}; null where none does */
    static Wording of(
            Trigger trigger,
            @Nullable Trigger carrier,
            NounPhrase phrase,
            Sentence sentence,
            Evidence evidence,
            Event.Status status) {
        Reader reader = new Reader(sentence, evidence);
        boolean told = carrier != null
                && carrier.kind() != Event.Kind.VISIT
                && (carrier.kind() != null || carrier.needs().equals("light"));
        Trigger verb = told ? Objects.requireNonNull(carrier) : trigger;
        return new Wording(
                verb.verb() == null ? null : reader.headline(verb, verb.verb(), status),
                trigger.verb() == null ? reader.label(trigger, phrase) : null);
    }

    private record Reader(Sentence sentence, Evidence evidence) {

        @Nullable
        String headline(Trigger trigger, VerbForm verb, Event.Status status) {
            if (verb.base().startsWith("be ")) {
                return null;
            }
            Predicate predicate = Predicate.of(trigger, sentence);
            Stretch actor = verb.tense() == VerbForm.Tense.GERUND ? null : predicate.subject();
            String subject = actor == null ? null : subject(actor);
            String object = predicate.object() == null ? "" : named(predicate.object(), subject);
            boolean lacksObject =
                    object != null && object.isEmpty() && needsObject(trigger, verb) && !predicate.passive();
            if (object == null || lacksObject) {
                return null;
            }
            if (subject == null) {
                boolean turns = !predicate.passive()
                        && !object.isEmpty()
                        && !verb.base().contains(" ")
                        && needsObject(trigger, verb);
                return turns && !startsLoose(object) ? turned(object, verb, status) : null;
            }
            return (capital(subject) + " "
                            + does(verb, isMany(Objects.requireNonNull(actor), subject), predicate.passive(), status)
                            + " " + object)
                    .strip();
        }

        private static String does(VerbForm verb, boolean isMany, boolean passive, Event.Status status) {
            boolean ahead = status == Event.Status.FORESEEN;
            if (passive) {
                return ahead ? "to be " + verb.participle() : verb.participle();
            }
            return ahead ? "to " + verb.base() : isMany ? verb.base() : verb.third();
        }

        /** What was done, where it is not said who did it: {@code Military aid suspended}. */
        private static String turned(String object, VerbForm verb, Event.Status status) {
            Matcher preposition = PREPOSITION.matcher(object);
            int end = preposition.find() ? preposition.start() : object.length();
            String ahead = status == Event.Status.FORESEEN ? " to be " : " ";
            return capital(object.substring(0, end)) + ahead + verb.participle() + object.substring(end);
        }

        private static boolean needsObject(Trigger trigger, VerbForm verb) {
            boolean open = PREPOSITION.matcher(" " + verb.base() + " ").find()
                    && verb.base().matches(".* (?:in|of|on|to|at|with|for|from|by)");
            if (trigger.needs().equals("alone")) {
                return false;
            }
            return open
                    || trigger.needs().equals("object")
                    || trigger.kind() == null
                    || TRANSITIVE.contains(trigger.kind());
        }

        private static boolean startsLoose(String object) {
            String first = object.replaceFirst(" .*", "");
            return BEFORE.valueOf(first).isPresent()
                    || PREPOSITION.matcher(" " + first + " ").matches();
        }

        /** Whether those who act are more than one. */
        private boolean isMany(Stretch actor, String subject) {
            int and = sentence.text(actor.from(), actor.to()).indexOf(" and ");
            if (and >= 0 && sentence.mentions().stream().anyMatch(mention -> mention.to() == actor.from() + and)) {
                return true;
            }
            boolean name = person(actor).isPresent()
                    || sentence.mentions().stream()
                            .anyMatch(mention -> isAlone(mention, actor) && mention.how() != Mention.How.DEMONYM);
            String noun = subject.replaceFirst(" (?:of|from|in|for|on|with|to) .*", "")
                    .toLowerCase(Locale.ROOT);
            String last = noun.substring(noun.lastIndexOf(' ') + 1);
            boolean plural = last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us") && !last.endsWith("is");
            return !name && (MANY.contains(last) || plural && !ONE.contains(last));
        }

        /** Who acts, by name where somebody is meant; null where it only points to what was told before. */
        private @Nullable String subject(Stretch words) {
            SortedMap<Integer, String> named = new TreeMap<>();
            for (Mention mention : sentence.mentions()) {
                boolean inside = mention.from() >= words.from() && mention.to() <= words.to();
                boolean somebody = mention.kind() == Mention.Kind.PERSON && !isOwner(mention);
                if (inside && (somebody || isAlone(mention, words))) {
                    name(mention)
                            .filter(name -> !named.containsValue(name))
                            .ifPresent(name -> named.put(mention.from(), name));
                }
            }
            List<String> names = List.copyOf(named.values());
            if (names.isEmpty()) {
                return named(words, null);
            }
            return names.size() > 2 ? names.get(0) + " and others" : String.join(" and ", names);
        }

        private boolean isOwner(Mention mention) {
            String rest = sentence.text().substring(mention.to());
            String own = sentence.text(mention.from(), mention.to()).toLowerCase(Locale.ROOT);
            return rest.startsWith("'s")
                    || rest.startsWith("’s")
                    || rest.startsWith("' ")
                    || own.equals("his")
                    || own.equals("her")
                    || own.equals("their");
        }

        private boolean isAlone(Mention mention, Stretch words) {
            return sentence.wordsIn(words.from(), mention.from()).stream()
                            .allMatch(word -> ARTICLES.contains(word.folded()))
                    && mention.to() == words.to();
        }

        private Optional<String> name(Mention mention) {
            return switch (mention.kind()) {
                case PERSON ->
                    Optional.ofNullable(evidence.persons().get(mention.of())).map(Person::name);
                case COUNTRY -> mention.how() == Mention.How.DEMONYM ? Optional.empty() : Countries.name(mention.of());
                default -> Optional.empty();
            };
        }

        /**
         * The words without their article, names in place of the pronouns that mean somebody; null where they point to what
         * was told before.
         */
        private @Nullable String named(Stretch words, @Nullable String actor) {
            Optional<String> person = person(words);
            if (person.isPresent()) {
                return person.get();
            }
            StringBuilder named = new StringBuilder();
            int at = bare(words, actor == null ? LEADING : ARTICLES);
            for (PhraseList.Word word : sentence.wordsIn(at, words.to())) {
                if (PRONOUNS.contains(word.folded()) && !sentence.text().startsWith(" own ", word.to())) {
                    String name = nameFor(word);
                    if (name == null) {
                        return beforePreposition(
                                named.append(sentence.text(), at, word.from()).toString());
                    }
                    boolean own = actor != null && name.equals(actor + "’s");
                    named.append(sentence.text(), at, own ? word.to() : word.from())
                            .append(own ? "" : name);
                    at = word.to();
                }
            }
            return named.append(sentence.text(), at, words.to()).toString();
        }

        /** The words up to their last preposition; null where they have none. */
        private static @Nullable String beforePreposition(String words) {
            Matcher preposition = PREPOSITION.matcher(" " + words);
            int end = -1;
            while (preposition.find()) {
                end = preposition.start();
            }
            return end < 0 ? null : (" " + words).substring(0, end).strip();
        }

        /** The person whom a title and a name mean. */
        private Optional<String> person(Stretch words) {
            boolean titled = sentence.wordsIn(words.from(), words.to()).stream()
                    .allMatch(word -> Character.isUpperCase(sentence.text().charAt(word.from()))
                            || ARTICLES.contains(word.folded()));
            return !titled
                    ? Optional.empty()
                    : sentence.mentions().stream()
                            .filter(mention -> mention.kind() == Mention.Kind.PERSON
                                    && mention.from() >= words.from()
                                    && mention.to() == words.to())
                            .findFirst()
                            .flatMap(this::name);
        }

        private @Nullable String nameFor(PhraseList.Word word) {
            Mention mention = sentence.mentionAt(word.from());
            Optional<String> name = mention == null || mention.to() != word.to() ? Optional.empty() : name(mention);
            boolean owner = word.folded().equals("his")
                    || word.folded().equals("her")
                            && sentence.text().startsWith(" ", word.to())
                            && sentence.indexOf(word.to()) < sentence.words().size()
                            && BEFORE.valueOf(sentence.words()
                                            .get(sentence.indexOf(word.to()))
                                            .folded())
                                    .isEmpty();
            return name.map(person -> owner ? person + "’s" : person).orElse(null);
        }

        /** Where they begin without their article. */
        private int bare(Stretch words, Set<String> leading) {
            List<PhraseList.Word> all = sentence.wordsIn(words.from(), words.to());
            boolean article = all.size() > 1 && leading.contains(all.get(0).folded());
            return article ? all.get(1).from() : words.from();
        }

        /** The noun with the words before it that tell its kind, and what it was of or on. */
        @Nullable
        String label(Trigger trigger, NounPhrase phrase) {
            List<String> words = new ArrayList<>();
            int first = trigger.kind() == Event.Kind.CALL
                            && NO_NOUN.matcher(trigger.words()).lookingAt()
                    ? trigger.from()
                    : phrase.from();
            for (PhraseList.Word word : sentence.wordsIn(first, trigger.from())) {
                if (word.folded().endsWith("'s") || word.folded().endsWith("s'")) {
                    words.clear();
                } else if (isTelling(word, trigger.kind() == Event.Kind.ELECTION)) {
                    words.add(sentence.text(word.from(), word.to()));
                }
            }
            words.add(trigger.kind() == Event.Kind.CALL ? call(trigger) : single(trigger));
            String label = String.join(" ", words);
            boolean open = label.endsWith(" of");
            Stretch behind = open ? Predicate.behind(sentence, trigger.to()) : behind(trigger);
            return behind == null
                    ? label.replaceFirst(" of$", "")
                    : label + " " + sentence.text(behind.from(), behind.to());
        }

        private static String call(Trigger trigger) {
            return trigger.words().contains("video") ? "video call" : "call";
        }

        /** Of a plural that a list of days shares out, one. */
        private static String single(Trigger trigger) {
            String words = trigger.words();
            if (!trigger.each()) {
                return words;
            }
            return words.endsWith("ies")
                    ? words.substring(0, words.length() - 3) + "y"
                    : words.substring(0, words.length() - 1);
        }

        private boolean isTelling(PhraseList.Word word, boolean election) {
            return (election || sentence.mentionAt(word.from()) == null)
                    && !sentence.inDate(word.from(), word.to())
                    && NOT_IN_TITLES.valueOf(word.folded()).isEmpty()
                    && !Character.isDigit(word.folded().charAt(0));
        }

        private @Nullable Stretch behind(Trigger trigger) {
            int at = sentence.indexOf(trigger.to());
            if (at >= sentence.words().size()) {
                return null;
            }
            PhraseList.Word of = sentence.words().get(at);
            if (!OF.contains(of.folded()) || of.from() != trigger.to() + 1) {
                return null;
            }
            Stretch object = Predicate.behind(sentence, of.to());
            List<PhraseList.Word> words = object == null ? List.of() : sentence.wordsIn(object.from(), object.to());
            boolean pointing = words.stream()
                    .anyMatch(word ->
                            PRONOUNS.contains(word.folded()) && !word.folded().equals("our"));
            boolean money = object != null
                    && of.folded().equals("for")
                    && Character.isDigit(sentence.text().charAt(object.from()));
            boolean named = of.folded().equals("with")
                    && sentence.mentions().stream()
                            .anyMatch(mention -> object != null
                                    && mention.kind() == Mention.Kind.PERSON
                                    && mention.from() < object.to()
                                    && object.from() < mention.to());
            return object == null || named || pointing || money || words.size() > LONGEST - 2
                    ? null
                    : new Stretch(of.from(), object.to());
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
