package briefingbook.assemble;

import briefingbook.assemble.HappeningWords.Trigger;
import briefingbook.assemble.Telling.Family;
import briefingbook.book.DateMention;
import briefingbook.book.Event;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads out of one sentence what happenings it tells of and which it refers to. */
final class SentenceReader {

    /** Happenings that are told of without a day, if only two who took part are named. */
    private static final Set<Family> TOLD_BY_WHO = EnumSet.of(Family.GATHERING, Family.CALL, Family.EXCHANGE);

    private static final Pattern WITH_WHOM = Pattern.compile(" (?:with|between|of) ");
    private static final Pattern WITH = Pattern.compile(" (?:with|between) (?:the )?[^,;.]{0,25}");
    private static final Pattern IT = Pattern.compile("(?:It|This) ");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");
    private static final Pattern HEADS =
            Pattern.compile("(?i)\\bheads of (?:state|government)\\b|(?<!of the )(?<!of )\\bEuropean Council\\b");
    private static final Set<String> CARRYING = Set.of("take", "bring", "carry");
    private static final Pattern TOGETHER = Pattern.compile("\\btogether\\b");
    private static final Pattern BY_TELEPHONE =
            Pattern.compile("\\b(?:by|over the|on the) (?:tele)?phone\\b|\\bby video\\b");
    private static final Pattern ALONE = Pattern.compile(
            "\\b(?:orders?|decrees?|laws?|bills?|legislation|proclamation|act|directive|ordinance|warrants?|waivers?|pardons?|budget)\\b");
    private static final Pattern LEADERS = Pattern.compile(
            "\\b(?:leaders|presidents|ministers|heads) of [^,]* and |\\bthe two (?:leaders|presidents|ministers)\\b");
    private static final Pattern TO_SEE = Pattern.compile(
            "^ ?[\\p{L} ]{0,30} to (?:brief|meet|see|confer with|talk to|talk with|hold talks|go over [\\p{L} ]{1,30} with|discuss [\\p{L} ]{1,30} with)\\b");
    /** As far back as an earlier telling of the source may be meant. */
    private static final int MEMORY = 300;
    /** How much a name, a noun and a verb count for the kind of a happening. */
    private static final int NAMED = 4;

    private static final int NOUN = 2;
    private static final int VERB = 1;

    private final Evidence evidence;
    private final Places places;
    private final Sentence sentence;
    private final List<Telling> tellings;
    private final List<Reference> references;
    private final @Nullable Family subject;
    private final Map<Trigger, NounPhrase> phrases = new IdentityHashMap<>();
    private final List<Trigger> triggers;
    private final Days days;
    private final Whereabouts where;
    private final Set<Family> told = EnumSet.noneOf(Family.class);
    private final Company company;
    private final Setting setting;

    /**
     * @param tellings of the source so far; it is added to, likewise {@code references}
     * @param subject the kind of happening that the source is headed with, at its beginning; null elsewhere
     */
    SentenceReader(
            Evidence evidence,
            HappeningWords happenings,
            Places places,
            Sentence sentence,
            List<Telling> tellings,
            List<Reference> references,
            @Nullable Family subject) {
        this.evidence = evidence;
        this.places = places;
        this.sentence = sentence;
        this.tellings = tellings;
        this.references = references;
        this.subject = subject;
        this.triggers = happenings.in(sentence);
        triggers.forEach(trigger -> phrases.put(trigger, NounPhrase.of(trigger, sentence, places, happenings)));
        this.days = new Days(sentence, triggers, this::phrase, this::isTold);
        this.where = new Whereabouts(sentence, places, days);
        List<Telling> before = List.copyOf(recent());
        this.company = new Company(before, sentence);
        this.setting = new Setting(
                sentence, before, evidence.sourceOf(sentence.passage()).kind());
    }

    void read() {
        for (Trigger trigger : triggers) {
            if (trigger.kind() == null) {
                continue;
            }
            List<Days.Day> own = days.of(trigger);
            boolean told = own.isEmpty() && trigger.kind() != Event.Kind.OTHER;
            PartialDate left = told ? setting.day(trigger, triggers, days) : null;
            if (left != null) {
                readDated(trigger, new Days.Day(left, null));
            } else if (own.isEmpty()) {
                readUndated(trigger);
            } else {
                own.forEach(day -> readDated(trigger, day));
            }
        }
        for (DateMention date : days.untold()) {
            readUntold(date);
        }
    }

    private NounPhrase phrase(Trigger trigger) {
        return Objects.requireNonNull(phrases.get(trigger));
    }

    /** A day on which something happened that no listed word tells; or {@code It was held on …}, of what was told before. */
    private void readUntold(DateMention date) {
        String clause = sentence.text().substring(sentence.clauses().start(date.from()));
        PartialDate day = Objects.requireNonNull(date.value());
        Telling meant = IT.matcher(clause).lookingAt() ? toldOn(day) : null;
        Trigger unnamed = new Trigger(
                date.from(),
                date.to(),
                sentence.text(date.from(), date.to()),
                meant == null ? Event.Kind.OTHER : meant.kind(),
                null,
                false,
                false,
                "",
                false,
                null);
        NounPhrase none = new NounPhrase(false, date.from(), List.of(), null);
        Telling telling = telling(unnamed, none, new Days.Day(day, null));
        if (meant != null && meant.date() != null && day.within(meant.date())) {
            references.add(reference(unnamed, none, telling));
        }
    }

    /** What was last told that may have been on that day; else the last of the paragraph; else what the source is about. */
    private @Nullable Telling toldOn(PartialDate day) {
        Telling meant = null;
        Telling last = null;
        for (Telling telling : recent()) {
            boolean near = Evidence.sameParagraph(telling.passage(), sentence.passage());
            meant = telling.date() != null && day.within(telling.date()) ? telling : meant;
            last = near || telling.main() ? telling : last;
        }
        return meant == null ? last : meant;
    }

    private void readUndated(Trigger trigger) {
        NounPhrase phrase = phrase(trigger);
        Telling telling = telling(trigger, phrase, null);
        if (trigger.dated() || isGeneric(trigger, phrase, telling)) {
            return;
        }
        boolean apart = phrase.name() == null || phrase.isByPlace(trigger, places);
        boolean isNew = isTold(trigger) && standsAlone(trigger, telling) && isNew(telling);
        boolean refers = phrase.definite() && !phrase.isAnother() && apart && !isNew;
        boolean again = told.contains(telling.family()) && !phrase.isAnother() && phrase.name() == null;
        if (refers || again) {
            references.add(reference(trigger, phrase, telling));
        } else if (standsAlone(trigger, telling)) {
            add(telling);
        }
    }

    private void readDated(Trigger trigger, Days.Day day) {
        NounPhrase phrase = phrase(trigger);
        Telling telling = telling(trigger, phrase, day);
        boolean vague = phrase.definite()
                && telling.name() == null
                && telling.participants().isEmpty();
        if (vague && refersBack(telling, day.date())) {
            references.add(reference(trigger, phrase, telling));
            told.add(telling.family());
        } else {
            add(telling);
        }
    }

    private void add(Telling telling) {
        tellings.add(telling);
        told.add(telling.family());
    }

    /** Whether something was told of the day before. */
    private boolean isTold(PartialDate day) {
        return recent().stream().anyMatch(telling -> day.equals(telling.date()));
    }

    private List<Telling> recent() {
        return tellings.subList(Math.max(0, tellings.size() - MEMORY), tellings.size());
    }

    /** Talks in general, that nobody is said to have held. */
    private boolean isGeneric(Trigger trigger, NounPhrase phrase, Telling telling) {
        boolean plural = trigger.noun() && trigger.words().endsWith("s");
        boolean between = sentence.text().startsWith(" between ", trigger.to())
                && telling.status().status() == Event.Status.HELD;
        return plural && !phrase.definite() && phrase.name() == null && !where.isRightBehind(trigger, 2) && !between;
    }

    /** Whether words after the noun say who or what it was with: {@code the talks between A and B}. */
    private boolean isTold(Trigger trigger) {
        return trigger.words().endsWith(" of")
                || WITH_WHOM
                        .matcher(sentence.text())
                        .region(trigger.to(), sentence.text().length())
                        .lookingAt();
    }

    private boolean isNew(Telling telling) {
        return recent().stream()
                .filter(before -> before.family() == telling.family() && before.isVisit() == telling.isVisit())
                .noneMatch(before -> before.participants().stream().anyMatch(telling.participants()::contains)
                        || before.parties().containsAll(telling.parties()));
    }

    /**
     * Whether a definite phrase with a date means what was told before: gives it its day where it had none, {@code a
     * future meeting … the meeting could be in May}.
     */
    private boolean refersBack(Telling telling, PartialDate date) {
        boolean near = true;
        int first = Math.max(0, tellings.size() - MEMORY);
        for (int i = tellings.size() - 1; i >= first; i--) {
            Telling before = tellings.get(i);
            near &= Evidence.sameParagraph(before.passage(), sentence.passage());
            if (before.family() != telling.family()) {
                continue;
            }
            PartialDate other = before.date();
            if (other != null && !other.equals(date) && other.within(date)) {
                return true;
            }
            boolean ofName = before.name() != null
                    && before.name()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(telling.words().toLowerCase(Locale.ROOT));
            if ((near || ofName)
                    && other == null
                    && before.status().status() == telling.status().status()) {
                tellings.set(i, before.dated(date));
                return true;
            }
        }
        return false;
    }

    /** Whether enough is told without a day. */
    private boolean standsAlone(Trigger trigger, Telling telling) {
        if (telling.name() != null) {
            return true;
        }
        boolean behind = where.isRightBehind(trigger, 2);
        boolean city = telling.place() != null && !telling.land();
        boolean visit = telling.isVisit() && !telling.participants().isEmpty() && telling.place() != null;
        boolean headed = telling.family() == subject && !telling.parties().isEmpty();
        boolean somewhere = telling.family() == Family.GATHERING && city && behind;
        boolean many = telling.participants().size() >= 2 || telling.parties().size() >= 2;
        return visit
                || headed
                || somewhere
                || many && !telling.isVisit() && (!trigger.each() || behind) && TOLD_BY_WHO.contains(telling.family());
    }

    private Telling telling(Trigger trigger, NounPhrase phrase, Days.@Nullable Day day) {
        Places.Place place = day != null && day.place() != null ? day.place() : where.of(trigger, phrase);
        place = place == null && Telling.Family.of(Objects.requireNonNull(trigger.kind())) != Family.CALL
                ? setting.place(trigger)
                : place;
        TakingPart who = new TakingPart(evidence, sentence, trigger, phrase, days.nextDated(trigger), company);
        String name = phrase.name();
        PartialDate date = day == null ? yearIn(name) : day.date();
        int said = trigger.kind() == Event.Kind.STATEMENT ? trigger.from() : trigger.to();
        EventStatus status = EventStatus.of(sentence.text(), sentence.clauses(), trigger.from(), said);
        return new Telling(
                sentence.passage(),
                sentence.claim(),
                trigger.from(),
                trigger.words(),
                kind(trigger),
                date,
                place == null ? null : place.name(),
                place == null ? null : place.country(),
                place != null && place.land(),
                who.persons(),
                who.parties(),
                foreseenByDay(status, date),
                name,
                Wording.of(
                        trigger,
                        phrase,
                        sentence,
                        evidence,
                        foreseenByDay(status, date).status()),
                name != null ? NAMED : trigger.noun() ? NOUN : VERB,
                false);
    }

    /** Heads of state make a meeting a summit; a visit to see somebody is a meeting. */
    private Event.Kind kind(Trigger trigger) {
        Event.Kind kind = Objects.requireNonNull(trigger.kind());
        String before = sentence.text(sentence.clauses().start(trigger.from()), trigger.from());
        String after = sentence.text(trigger.to(), sentence.clauses().end(trigger.to()));
        if (kind == Event.Kind.AGREEMENT && trigger.verb() != null) {
            kind = ofAgreeing(trigger);
        }
        if (kind == Event.Kind.MEETING && BY_TELEPHONE.matcher(after).find()) {
            return Event.Kind.CALL;
        }
        if (kind == Event.Kind.OTHER && trigger.verb() != null) {
            return ofCarrying(trigger, after);
        }
        if (kind == Event.Kind.MEETING
                && HEADS.matcher(subject(trigger) + before).find()) {
            return Event.Kind.SUMMIT;
        }
        return kind == Event.Kind.VISIT && TO_SEE.matcher(after).find() ? Event.Kind.MEETING : kind;
    }

    private String subject(Trigger trigger) {
        Predicate.Stretch subject =
                trigger.verb() == null ? null : Predicate.of(trigger, sentence).subject();
        return subject == null ? "" : sentence.text(subject.from(), subject.to()) + " ";
    }

    /** Who takes something to a place goes there; who brings others together holds a meeting. */
    private Event.Kind ofCarrying(Trigger trigger, String after) {
        if (!CARRYING.contains(Objects.requireNonNull(trigger.verb()).base())) {
            return Event.Kind.OTHER;
        }
        boolean there = sentence.placed().stream()
                .anyMatch(place ->
                        !place.at() && place.from() > trigger.to() && place.from() <= trigger.to() + after.length());
        return TOGETHER.matcher(after).find() ? Event.Kind.MEETING : there ? Event.Kind.VISIT : Event.Kind.OTHER;
    }

    /** Who signs an order alone decides; two who agree without a treaty to name have met. */
    private Event.Kind ofAgreeing(Trigger trigger) {
        Predicate predicate = Predicate.of(trigger, sentence);
        Predicate.Stretch object = predicate.object();
        if (object != null
                && ALONE.matcher(sentence.text(object.from(), object.to())).find()) {
            return Event.Kind.DECISION;
        }
        Predicate.Stretch subject = predicate.subject();
        boolean several = subject != null
                && (LEADERS.matcher(sentence.text(subject.from(), subject.to())).find()
                        || sentence.mentions().stream()
                                        .filter(mention -> mention.kind() == Mention.Kind.PERSON
                                                && mention.from() >= subject.from()
                                                && mention.to() <= subject.to())
                                        .count()
                                > 1);
        boolean agree = trigger.words().startsWith("agree");
        boolean alone = object != null && sentence.text().startsWith("to ", object.from());
        return !agree
                ? Event.Kind.AGREEMENT
                : several ? Event.Kind.MEETING : alone ? Event.Kind.DECISION : Event.Kind.AGREEMENT;
    }

    /** What is dated after the day of publication is still to come. */
    private EventStatus foreseenByDay(EventStatus status, @Nullable PartialDate date) {
        PartialDate published = evidence.sourceOf(sentence.passage()).published();
        boolean later = date != null && published != null && date.firstDay().isAfter(published.lastDay());
        return later && status.status() == Event.Status.HELD
                ? new EventStatus(Event.Status.FORESEEN, "its day, " + date + ", lies after publication, " + published)
                : status;
    }

    private static @Nullable PartialDate yearIn(@Nullable String name) {
        Matcher year = YEAR.matcher(name == null ? "" : name);
        return year.find() ? new PartialDate(year.group()) : null;
    }

    private Reference reference(Trigger trigger, NounPhrase phrase, Telling telling) {
        SortedSet<String> persons = new TreeSet<>();
        SortedSet<String> parties = new TreeSet<>();
        for (Mention mention : sentence.mentions()) {
            boolean inPhrase = mention.from() >= phrase.from() && mention.to() <= trigger.from();
            boolean with = mention.from() > trigger.to()
                    && WITH.matcher(sentence.text(trigger.to(), mention.from())).matches();
            if ((inPhrase || with) && mention.kind() == Mention.Kind.PERSON) {
                persons.add(mention.of());
            } else if ((inPhrase || with)
                    && mention.kind() == Mention.Kind.COUNTRY
                    && !places.isCity(sentence.text(mention.from(), mention.to()))) {
                parties.add(mention.of());
            }
        }
        return new Reference(
                sentence.passage(),
                sentence.claim(),
                trigger.from(),
                trigger.to(),
                telling.family(),
                telling.isVisit(),
                places.cityIn(sentence.text(phrase.from(), trigger.from())).orElse(null),
                telling.date(),
                persons,
                parties,
                telling);
    }
}
