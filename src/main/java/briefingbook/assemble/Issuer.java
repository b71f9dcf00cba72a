package briefingbook.assemble;

import briefingbook.assemble.Voice.Strength;
import briefingbook.authority.Countries;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The state that issues a statement: who says {@code we} in it, or is called {@code the Ministry}, speaks for it. */
final class Issuer {

    private static final PhraseList STATES = PhraseList.of(Countries.all().stream()
            .flatMap(country -> Stream.of(
                            List.of(country.name()), country.aliases(), country.adjectives(), country.seats())
                    .flatMap(List::stream)
                    .map(name -> name + " = " + country.code()))
            .toList());

    private static final PhraseList OFFICES = PhraseList.read("issuing-offices.txt");

    /** How a state answers in its own words. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?:We|The (?:(?:Federal|Royal|Foreign) )?(?:Government|Ministry|Minister|Department|Presidency|Cabinet))"
                    + " (?:(?:also|again|therefore|\\p{L}+ly) )?(?<cue>(?:appeal|applaud|condemn|congratulate|commend"
                    + "|deplore|denounce|express|oppose|regret|reject|support|thank|urge|welcome|call (?:for|on|upon)"
                    + "|stand (?:by|with)|take note)(?:e?s|e?d)?)\\b");

    private final String state;
    private final String name;

    private Issuer(String state, String name) {
        this.state = state;
        this.name = name;
    }

    /** The state whose office published the statement; empty for other sources and where it is not plain. */
    static Optional<Issuer> of(Source source) {
        String publisher = source.publisher();
        if (source.kind() != Source.Kind.STATEMENT
                || publisher == null
                || OFFICES.find(publisher).isEmpty()) {
            return Optional.empty();
        }
        Set<String> states = new TreeSet<>();
        STATES.find(publisher).forEach(found -> states.add(found.value()));
        return states.size() == 1 ? Optional.of(new Issuer(states.iterator().next(), publisher)) : Optional.empty();
    }

    /** The state's own answer in a passage of its statement. */
    Optional<Voice> in(Passage passage) {
        Matcher answer = ANSWER.matcher(passage.text());
        return answer.lookingAt()
                ? Optional.of(
                        new Voice(state, null, false, name, Strength.ANSWER, answer.group("cue"), answer.start("cue")))
                : Optional.empty();
    }
}
