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
    private final KindOf kinds;

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
        this.kinds = new KindOf(sentence);
        this.where = new Whereabouts(sentence, places, days);
        this.company = new Company(tellings, sentence);
        this.setting = new Setting(evidence, sentence, tellings);
    }

    void read() {
        for (Trigger trigger : triggers) {
            if (trigger.kind() == null) {
                continue;
            }
            List<Days.Day> own = days.of(trigger);
            boolean told = own.isEmpty() && status(trigger).status() == Event.Status.HELD;
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
        Event.Kind kind = kinds.of(trigger);
        TakingPart who = new TakingPart(evidence, sentence, trigger, phrase, days.nextDated(trigger), company);
        Places.Place place = place(trigger, phrase, kind, day, who.persons());
        String name = phrase.name();
        PartialDate date = day == null ? yearIn(name) : day.date();
        EventStatus status = foreseenByDay(status(trigger), date);
        return new Telling(
                sentence.passage(),
                sentence.claim(),
                trigger.from(),
                trigger.words(),
                kind,
                date,
                place == null ? null : place.name(),
                place == null ? null : place.country(),
                place != null && place.land(),
                who.persons(),
                who.parties(),
                status,
                name,
                Wording.of(trigger, days.carrier(trigger), phrase, sentence, evidence, status.status()),
                name != null ? NAMED : trigger.noun() ? NOUN : VERB,
                false);
    }

    private Places.@Nullable Place place(
            Trigger trigger, NounPhrase phrase, Event.Kind kind, Days.@Nullable Day day, Set<String> participants) {
        if (day != null && day.place() != null) {
            return day.place();
        }
        Places.Place said = where.of(trigger, phrase, kind);
        return said != null || kind == Event.Kind.CALL
                ? said
                : setting.place(trigger, kind, day == null ? null : day.date(), participants);
    }

    /** By the words around it; of a statement those before it alone, and an infinitive is still to come. */
    private EventStatus status(Trigger trigger) {
        int to = trigger.kind() == Event.Kind.STATEMENT ? trigger.from() : trigger.to();
        Trigger carrier = days.carrier(trigger);
        EventStatus status = carrier != null && carrier.from() > trigger.to()
                ? EventStatus.of(sentence.text(), sentence.clauses(), carrier.from(), carrier.to())
                : EventStatus.of(sentence.text(), sentence.clauses(), trigger.from(), to);
        return status.status() == Event.Status.HELD && VerbGroup.isInfinitive(sentence, trigger)
                ? new EventStatus(Event.Status.FORESEEN, "told as foreseen: “to " + trigger.words() + "”")
                : status;
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
