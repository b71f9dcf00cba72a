package briefingbook.assemble;

import briefingbook.book.Claim;
import briefingbook.book.DateMention;
import briefingbook.book.Mention;
import briefingbook.book.PartialDate;
import briefingbook.book.Passage;
import briefingbook.book.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a claim of each passage that asserts something. */
final class Claims {

    /** Headings under which lists of further pages stand. */
    private static final PhraseList POINTERS = PhraseList.read("pointer-sections.txt");
    /** Words before a date that make it background: {@code before March}, {@code since the invasion of 2022}. */
    private static final Pattern BACKGROUND =
            Pattern.compile("(?i)\\b(?:(?:until|till|before|by|prior to|as of|after|from|ahead of)\\s+(?:the\\s+)?"
                    + "(?:(?:end|beginning|start)\\s+of\\s+)?|(?:ever\\s+)?since\\s[^,;.]{0,70})$");

    private static final Pattern FINITE = Pattern.compile("[.!…]['\"”’)\\]]*$");

    private Claims() {}

    /** The id of the claim that a passage is, whether or not it asserts something. */
    static Claim.Id idOf(Passage.Id passage) {
        String value = passage.value();
        return new Claim.Id(value.startsWith("p-") ? value.substring(2) : value);
    }

    /** Whether it asserts something: no bare question, no item of a list of further pages. */
    static boolean asserts(Passage passage, List<Quote> quotes) {
        String text = passage.text();
        if (text.endsWith("?") && quotes.isEmpty()) {
            return false;
        }
        String section = passage.section();
        boolean item = passage.form() == Passage.Form.LIST_ITEM;
        return !(item
                && section != null
                && POINTERS.valueOf(section).isPresent()
                && !FINITE.matcher(text).find());
    }

    static Claim of(Passage passage, Evidence evidence) {
        List<Mention> mentions = evidence.mentions(passage);
        return new Claim(
                idOf(passage.id()),
                passage.text(),
                List.of(passage.id()),
                ClaimKinds.of(passage, evidence.sourceOf(passage), mentions, evidence.quotes(passage)),
                date(passage, evidence.dates(passage)),
                ids(mentions, Mention.Kind.PERSON),
                ids(mentions, Mention.Kind.COUNTRY),
                ids(mentions, Mention.Kind.ORGANIZATION),
                List.of(),
                List.of(),
                List.of(),
                Glosses.of(passage, mentions, evidence.persons()));
    }

    private static List<String> ids(List<Mention> mentions, Mention.Kind kind) {
        TreeSet<String> ids = new TreeSet<>();
        mentions.stream()
                .filter(mention -> mention.kind() == kind)
                .map(Mention::of)
                .forEach(ids::add);
        return new ArrayList<>(ids);
    }

    /** The first day or span of days that is no background; else the first month. */
    private static @Nullable PartialDate date(Passage passage, List<DateMention> dates) {
        List<PartialDate> told = new ArrayList<>();
        for (DateMention date : dates) {
            Matcher background =
                    BACKGROUND.matcher(passage.text().substring(Math.max(0, date.from() - 80), date.from()));
            if (date.value() != null && !background.find()) {
                told.add(date.value());
            }
        }
        return told.stream()
                .filter(date -> date.start().length() == 10)
                .findFirst()
                .or(() ->
                        told.stream().filter(date -> date.start().length() == 7).findFirst())
                .orElse(null);
    }
}
