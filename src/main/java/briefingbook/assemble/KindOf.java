package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Predicate.Stretch;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the kind of a happening from its word and what stands around that: the same verb signs a treaty and an order. */
final class KindOf {

    private static final Pattern HEADS =
            Pattern.compile("(?i)\\bheads of (?:state|government)\\b|(?<!of the )(?<!of )\\bEuropean Council\\b");
    private static final Pattern TO_SEE =
            Pattern.compile("^ ?[\\p{L} ]{0,30} to (?:brief|meet|see|confer with|talk to|talk with"
                    + "|hold talks|go over [\\p{L} ]{1,30} with|discuss [\\p{L} ]{1,30} with)\\b");
    private static final Pattern BY_TELEPHONE =
            Pattern.compile("\\b(?:by|over the|on the) (?:tele)?phone\\b|\\bby video\\b");
    /** What one signs alone. */
    private static final Pattern ALONE =
            Pattern.compile("\\b(?:orders?|decrees?|laws?|bills?|legislation|proclamation|act|directive"
                    + "|ordinance|warrants?|waivers?|pardons?|budget)\\b");
    /** Several who agree, without their names. */
    private static final Pattern LEADERS = Pattern.compile(
            "\\b(?:leaders|presidents|ministers|heads) of [^,]* and |\\bthe two (?:leaders|presidents|ministers)\\b");
    /** Verbs of taking something, or somebody, somewhere. */
    private static final Set<String> CARRYING = Set.of("take", "bring", "carry");

    private static final Pattern JOINTLY =
            Pattern.compile("^(?:bring|brought).* together\\b|^(?:take|took|taken).* aside\\b");

    private final Sentence sentence;

    KindOf(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Heads of state make a meeting a summit; a visit to see somebody is a meeting; a meeting by telephone is a call. */
    Event.Kind of(Trigger trigger) {
        Event.Kind kind = Objects.requireNonNull(trigger.kind());
        VerbForm verb = trigger.verb();
        if (kind == Event.Kind.AGREEMENT && verb != null) {
            return ofAgreeing(trigger);
        }
        if (kind == Event.Kind.OTHER && verb != null && CARRYING.contains(verb.base())) {
            return ofCarrying(trigger);
        }
        String before = sentence.text(sentence.clauses().start(trigger.from()), trigger.from());
        if (kind == Event.Kind.MEETING && BY_TELEPHONE.matcher(behind(trigger)).find()) {
            return Event.Kind.CALL;
        }
        if (kind == Event.Kind.MEETING
                && HEADS.matcher(subject(trigger) + " " + before).find()) {
            return Event.Kind.SUMMIT;
        }
        return kind == Event.Kind.VISIT && TO_SEE.matcher(behind(trigger)).find() ? Event.Kind.MEETING : kind;
    }

    private String behind(Trigger trigger) {
        return sentence.text(trigger.to(), sentence.clauses().end(trigger.to()));
    }

    private String subject(Trigger trigger) {
        Stretch subject =
                trigger.noun() ? null : Predicate.of(trigger, sentence).subject();
        return subject == null ? "" : sentence.text(subject.from(), subject.to());
    }

    /** Who takes something to a place goes there; who brings others together holds a meeting. */
    private Event.Kind ofCarrying(Trigger trigger) {
        int end = sentence.clauses().end(trigger.to());
        boolean there = sentence.placed().stream()
                .anyMatch(place -> !place.at() && place.from() > trigger.to() && place.from() < end);
        return JOINTLY.matcher(trigger.words() + behind(trigger)).find()
                ? Event.Kind.MEETING
                : there ? Event.Kind.VISIT : Event.Kind.OTHER;
    }

    /** Who signs an order decides; so does who agrees alone to do something; two who agree without a treaty have met. */
    private Event.Kind ofAgreeing(Trigger trigger) {
        Predicate predicate = Predicate.of(trigger, sentence);
        Stretch object = predicate.object();
        if (object != null
                && ALONE.matcher(sentence.text(object.from(), object.to())).find()) {
            return Event.Kind.DECISION;
        }
        if (!trigger.words().startsWith("agree")) {
            return Event.Kind.AGREEMENT;
        }
        if (areSeveral(predicate.subject())) {
            return Event.Kind.MEETING;
        }
        boolean alone = object != null && sentence.text().startsWith("to ", object.from());
        return alone ? Event.Kind.DECISION : Event.Kind.AGREEMENT;
    }

    private boolean areSeveral(@Nullable Stretch subject) {
        return subject != null
                && (LEADERS.matcher(sentence.text(subject.from(), subject.to())).find()
                        || sentence.mentionsIn(subject.from(), subject.to(), Mention.Kind.PERSON)
                                        .size()
                                > 1);
    }
}
