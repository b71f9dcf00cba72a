package briefingbook.seed;

import briefingbook.text.TracedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line is by its looks alone: a heading, a byline, a dateline. Lines are given in readable form. */
final class LineShape {

    private static final int LONGEST_TITLE = 220;
    private static final int LONGEST_HEADING = 110;
    private static final Pattern NUMERAL = Pattern.compile("[IVXLC]{1,7}\\.?|[1-9]\\d?\\.?");
    /** What an organization numbers its papers with: {@code SC/15500}. */
    private static final Pattern DOCUMENT_SYMBOL =
            Pattern.compile("\\p{Lu}{1,6}(?:[/-][\\p{Lu}\\d.()]+)+(?: .{1,20})?");

    private static final Pattern HOUR_ONLY =
            Pattern.compile("(?i)\\d{1,2}[:.]\\d{2}\\s?(?:[ap]\\.?m\\.?)?(?:\\s\\w{2,4})?");
    /** A writer's name with the desk: {@code Jane Roe Diplomatic editor}. */
    private static final Pattern SIGNED = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]+,? ){2,6}(?:[\\p{L}-]+ ){0,3}"
            + "(?i:correspondent|editor|reporter|writer|staff|columnist|bureau chief)(?: (?:in|at|for) .{2,40})?");

    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?:an? )?(?:analysis|story|text|report|reporting|words|written|opinion|commentary|interview|essay|review)\\s)?"
                    + "(?:by:?|from(?=[^,]*,? in | [^,]*, ))\\s(?<names>\\p{Lu}.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;&|·/]+");
    private static final Pattern SMALL_WORD = Pattern.compile(
            "and|in|for|at|of|the|with|de|del|della|der|den|di|da|du|la|le|van|von|zu|bin|al|ibn|y|e"
                    + "|editors?|correspondents?|reporters?|writers?|columnists?|bureau|chief|staff|desk|agencies|senior|fellow"
                    + "|additional|reporting|by|diplomatic|political|foreign|world|defence|defense|security|special|chief|international|affairs");
    /** What may stand beside a date in a line that holds nothing else. */
    private static final Pattern BESIDE_DATE = Pattern.compile(
            "(?i)\\b(?:(?:first |last |originally )?(?:published|updated|posted|issued|modified|created|released|date|released)"
                    + "|date of (?:issue|publication)|on|at|local time|\\d+[ -]min(?:ute)?s? read"
                    + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
                    + "|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:[ap]\\.?m)?|[ap]\\.?m\\b\\.?"
                    + "|(?-i:[A-Z]{2,4}T|UTC|MSK|Z|WIB|EAT|CAT|WAT)|hrs?)(?!\\w)");

    private static final Pattern BETWEEN_PARTS = Pattern.compile(" [|·•] ");
    private static final Pattern READING_TIME = Pattern.compile(
            "(?i)(?:reading time:? )?(?:about )?\\d+[ -]?min(?:ute)?s?(?: read| to read)?|\\d+ comments?");
    private static final Pattern MASTHEAD_DATE =
            Pattern.compile("(?<name>\\p{Lu}[^.!?]{1,90}?(?:No\\.[^.!?]{1,20})?)(?:,| [|·•–—]) ?");
    private static final Pattern DATELINE =
            Pattern.compile("(?<city>\\p{Lu}[\\p{Lu}.'’ -]{1,30}(?:/\\p{Lu}[\\p{Lu}.'’ -]{1,30})?)"
                    + "(?:, (?!" + StatedDate.MONTH + "\\b)\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?"
                    + "(?:,? (?<month>" + StatedDate.MONTH + ") (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?)?"
                    + "(?: ?\\((?<agency>[^()]{2,40})\\))?"
                    + " ?(?:[-–—]{1,2}|:) ");
    private static final Pattern AGENCY_DATELINE = Pattern.compile("(?<city>\\p{Lu}[\\p{L}.'’ -]{1,30})"
            + "(?:, \\p{Lu}[\\p{L}.]+)?"
            + "(?:,? (?<month>" + StatedDate.MONTH + ") (?<day>\\d{1,2})(?:, (?<year>\\d{4}))?)?"
            + " ?\\((?<agency>[^()]{2,40})\\) ?[-–—]{1,2} ");

    private LineShape() {}

    /** Whether it can be the title of a document: short, and no sentence. */
    static boolean isTitle(String line) {
        return line.length() <= LONGEST_TITLE
                && hasLetter(line)
                && !endsLikeSentence(line)
                && !line.endsWith(":")
                && !DOCUMENT_SYMBOL.matcher(line).matches();
    }

    /** Whether it can be a heading between paragraphs. */
    static boolean isHeading(String line) {
        if (isNumeral(line)) {
            return true;
        }
        if (line.length() > LONGEST_HEADING || !hasLetter(line) || line.endsWith(":") || line.endsWith(",")) {
            return false;
        }
        int first = line.codePointAt(0);
        boolean opens = Character.isUpperCase(first)
                || Character.isDigit(first)
                || "\"“‘'«¿¡".indexOf(first) >= 0
                || (Character.isLetter(first) && !Character.isLowerCase(first));
        return opens && (!endsLikeSentence(line) || (line.endsWith("?") && !line.contains(". ")));
    }

    /** Whether it is the bare number of a chapter. */
    static boolean isNumeral(String line) {
        return NUMERAL.matcher(line).matches();
    }

    /** Whether it is running text: long, or ending as a sentence does. */
    static boolean isProse(String line) {
        return line.length() > LONGEST_HEADING || endsLikeSentence(line) || line.endsWith(":");
    }

    static boolean endsLikeSentence(String line) {
        int end = line.length();
        while (end > 0 && "\"'”’»)]".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && ".!?…;".indexOf(line.charAt(end - 1)) >= 0;
    }

    /** The names of a byline: what stands after {@code By}, if all words but small ones are capitalised. */
    static Optional<String> byline(String line) {
        Matcher m = BYLINE.matcher(line);
        if (line.length() > 160
                || !m.matches()
                || !Character.isUpperCase(m.group("names").codePointAt(0))) {
            return Optional.empty();
        }
        for (String word : BETWEEN_WORDS.split(m.group("names"))) {
            if (!word.isEmpty()
                    && !Character.isUpperCase(word.codePointAt(0))
                    && !SMALL_WORD.matcher(word.toLowerCase(Locale.ROOT)).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(m.group("names"));
    }

    /** Whether it signs the article without the word {@code by}. */
    static boolean isSigned(String line) {
        return line.length() <= 100 && SIGNED.matcher(line).matches();
    }

    /** Whether it holds a date or an hour of publication and nothing else but weekday and the like. */
    static boolean isDateOnly(String line) {
        if (line.length() > 120) {
            return false;
        }
        if (HOUR_ONLY.matcher(line).matches()) {
            return true;
        }
        Optional<StatedDate> date = StatedDate.find(line);
        if (date.isEmpty()) {
            return false;
        }
        String rest = line.substring(0, date.get().start()) + " "
                + line.substring(date.get().end());
        return !hasLetter(BESIDE_DATE.matcher(rest).replaceAll(" "));
    }

    /** What a line holds between upright lines or points: {@code By Jane Roe | 2 May 2018 | 5 min read}. */
    static String[] parts(String line) {
        return line.length() > 160 ? new String[] {line} : BETWEEN_PARTS.split(line);
    }

    /** Whether it is a byline, a date or a mark of the page such as {@code 5 min read}. */
    static boolean isOfHead(String part) {
        return byline(part).isPresent()
                || isDateOnly(part)
                || isSigned(part)
                || READING_TIME.matcher(part).matches()
                || TitleLine.isSections(part);
    }

    /** The name before the date in a line such as {@code The Gazette, No. 41, 8 October 2016}. */
    static Optional<String> masthead(String line) {
        if (line.length() > 160) {
            return Optional.empty();
        }
        String[] parts = parts(line);
        if (parts.length > 1 && isDateOnly(parts[parts.length - 1])) {
            return Optional.of(parts[0]);
        }
        Optional<StatedDate> date = StatedDate.find(line);
        if (date.isEmpty() || date.get().end() != line.length()) {
            return Optional.empty();
        }
        Matcher m = MASTHEAD_DATE.matcher(line).region(0, date.get().start());
        return m.matches() ? Optional.of(m.group("name")) : Optional.empty();
    }

    /** Place, day and agency before the first words of a report: {@code LAGOS, May 3 (Agency) - }. */
    static Optional<Matcher> dateline(TracedText paragraph) {
        String head = paragraph.toString().substring(0, Math.min(140, paragraph.length()));
        for (Pattern form : new Pattern[] {DATELINE, AGENCY_DATELINE}) {
            Matcher m = form.matcher(head);
            if (m.lookingAt() && m.end() < paragraph.length()) {
                return isPlaceAlone(m) && !opensSentence(head, m.end()) ? Optional.empty() : Optional.of(m);
            }
        }
        return Optional.empty();
    }

    private static boolean isPlaceAlone(Matcher dateline) {
        return dateline.group("month") == null && dateline.group("agency") == null;
    }

    /** After a place alone, a dash and a capital go on with the report; a colon goes on with what a speaker says. */
    private static boolean opensSentence(String head, int index) {
        int next = head.codePointAt(Math.min(index, head.length() - 1));
        return head.charAt(index - 2) != ':' && !Character.isLowerCase(next);
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
