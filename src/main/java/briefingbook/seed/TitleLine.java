package briefingbook.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the line of an unmarked text that is its title.
 *
 * <p>Above the title of a copied page may stand the name of the paper, its sections and the like, above that of a
 * statement a letterhead and fields such as {@code Place:}. Each line that could be a title is weighed; of equals the
 * first is taken.
 */
final class TitleLine {

    /** A page opens with no more lines than these above its article. */
    private static final int LONGEST_HEAD = 15;

    private static final Pattern FIELD = Pattern.compile("(\\p{L}[\\p{L} ]{1,24}):\\s+(?=\\S).*");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(?:no|nr|vol|volume|issue|ref|reference|doc|document|case)\\b\\.? ?\\S*\\d.*");
    private static final Pattern OPENS = Pattern.compile("[\\p{L}\\d\"“‘'«¿¡]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:['’.-][\\p{L}\\d]+)*");
    private static final Set<String> SUBJECTS = Set.of("headline", "re", "subject", "title", "topic");
    private static final Set<String> LABELS = WordList.of("header-labels.txt");
    private static final Set<String> PRESS = WordList.of("press-words.txt");
    private static final Set<String> SECTIONS = WordList.of("site-sections.txt");

    private TitleLine() {}

    /**
     * Index of the title among the lines of a text; -1 where none looks like one.
     *
     * @param lines from the top, one a paragraph
     */
    static int index(List<String> lines) {
        int best = -1;
        int bestWeight = Integer.MIN_VALUE;
        boolean prose = false;
        for (int i = 0; i < Math.min(LONGEST_HEAD, lines.size()); i++) {
            String line = lines.get(i);
            if (isParagraph(line)) {
                break;
            }
            if (canBe(line)) {
                int weight = weight(lines, i) - (prose ? 4 : 0);
                weight += bestWeight <= 0 && weight > 0 ? 2 : 0;
                if (weight > bestWeight) {
                    best = i;
                    bestWeight = weight;
                }
            }
            prose |= LineShape.isProse(line) && !line.endsWith("?");
        }
        return best;
    }

    /** Where the words of a title begin in its line: behind {@code Subject: }. */
    static int start(String line) {
        Matcher field = FIELD.matcher(line);
        boolean subject = field.matches() && SUBJECTS.contains(field.group(1).toLowerCase(Locale.ROOT));
        return subject ? field.end(1) + 1 : 0;
    }

    /** Whether it is a list of the sections of a site, or one of them: {@code News Asia Business Video}. */
    static boolean isSections(String line) {
        return isAllOf(line, SECTIONS) || isMenu(line);
    }

    /** Four or more short pieces between upright lines or points. */
    private static boolean isMenu(String line) {
        String[] parts = LineShape.parts(line);
        return parts.length > 3 && Arrays.stream(parts).allMatch(part -> part.split(" ").length <= 3);
    }

    /** Whether it is a field that heads a statement, its subject apart: {@code Place: Vienna}. */
    static boolean isField(String line) {
        Matcher field = FIELD.matcher(line);
        return field.matches() && LABELS.contains(field.group(1).toLowerCase(Locale.ROOT));
    }

    private static boolean isParagraph(String line) {
        return line.length() > 160 || (line.length() > 110 && LineShape.endsLikeSentence(line));
    }

    private static boolean canBe(String line) {
        String asked = line.endsWith("?") || line.endsWith("!") ? line.substring(0, line.length() - 1) : line;
        return OPENS.matcher(line).lookingAt()
                && LineShape.isTitle(asked)
                && LineShape.byline(line).isEmpty()
                && LineShape.masthead(line).isEmpty()
                && !LineShape.isSigned(line)
                && !LineShape.isDateOnly(line)
                && !Blocks.isReleaseMark(line)
                && !isField(line)
                && !PlainTextReader.hasBullet(line)
                && !NUMBER.matcher(line).matches();
    }

    private static int weight(List<String> lines, int index) {
        String line = lines.get(index);
        if (start(line) > 0) {
            return 20;
        }
        int words = (int) WORD.matcher(line).results().count();
        boolean capitals = line.equals(line.toUpperCase(Locale.ROOT));
        boolean dated = false;
        for (int i = index + 1; i < Math.min(index + 3, lines.size()); i++) {
            dated |= LineShape.byline(lines.get(i)).isPresent() || LineShape.isDateOnly(lines.get(i));
        }
        return Math.min(words, 4)
                + (dated ? 1 : 0)
                - (capitals ? words <= 3 ? 4 : 1 : 0)
                - (Institutions.isNamed(line) ? 4 : 0)
                - (line.contains(". ") ? 3 : 0)
                - (isSections(line) ? 6 : 0)
                - (isMasthead(lines, index, words) ? 6 : 0)
                - (line.contains(" | ") || line.contains(" · ") ? 4 : 0)
                - (isNamedBelow(lines, line) ? 8 : 0);
    }

    /** Whether it names a paper: the number of the issue stands below, or a word of the press ends it. */
    private static boolean isMasthead(List<String> lines, int index, int words) {
        String[] name = lines.get(index).toLowerCase(Locale.ROOT).split(" ");
        return (index + 1 < lines.size() && NUMBER.matcher(lines.get(index + 1)).matches())
                || (words <= 4 && PRESS.contains(name[name.length - 1]));
    }

    /** Whether the line names who made the page: it stands in the copyright line at its foot. */
    private static boolean isNamedBelow(List<String> lines, String name) {
        return lines.subList(Math.max(0, lines.size() - LONGEST_HEAD), lines.size()).stream()
                .anyMatch(line -> line.contains("©") && line.contains(name));
    }

    static boolean isAllOf(String line, Set<String> known) {
        List<String> words = WORD.matcher(line.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
        return !words.isEmpty() && known.containsAll(words);
    }
}
