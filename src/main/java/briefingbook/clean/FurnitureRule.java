package briefingbook.clean;

import briefingbook.seed.Block.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What may stand on a page beside the article, one constant a rule; the first that claims a block sets it aside.
 *
 * <p>A rule claims by its cues in {@code furniture.txt}, and some by what only Java can tell. It must leave an ordinary
 * sentence alone, so it asks for a cue and for the place or the length that goes with it.
 */
@SuppressWarnings("ImmutableEnumChecker") // cues and signs are read once and never change
enum FurnitureRule {
    SKIP_LINK("a link for jumping about the page"),
    LANGUAGES(
            "a list of the page's languages",
            (page, i) -> Signs.LANGUAGES.matcher(page.text(i)).lookingAt()),
    COOKIES("a notice about cookies"),
    COMMENTS("a reader's comment"),
    NAVIGATION("navigation of the site"),
    SHARING(
            "a prompt to share, print or listen",
            (page, i) -> page.text(i).length() < 80
                    && Signs.CONTROLS.matcher(page.folded(i)).matches()),
    NEWSLETTER("a prompt to subscribe"),
    ADVERTISEMENT("an advertisement"),
    RELATED(
            "a link to another article",
            (page, i) -> page.text(i).length() < 160
                    && !page.endsLikeSentence(i)
                    && Signs.ELSEWHERE.matcher(page.text(i)).lookingAt()),
    PICTURE_LINE(
            "a line that stands for a picture",
            (page, i) -> Signs.PICTURE.matcher(page.text(i)).matches()),
    CAPTION("a caption or its credit", FurnitureRule::isCaption),
    CONTRIBUTORS("a line on who reported, edited or translated"),
    STAMP("a note on updates or corrections"),
    VOTE("a prompt to rate the article"),
    AUTHOR_BOX("a note on the author", FurnitureRule::isAuthorBox),
    FOLLOW("a prompt to follow or click"),
    COPYRIGHT("a copyright line"),
    CONTACT(
            "an address for readers or the press",
            (page, i) -> Signs.CONTACT.matcher(page.text(i)).matches()
                    || (page.text(i).length() < 160
                            && !page.endsLikeSentence(i)
                            && Signs.MAIL.matcher(page.text(i)).find())),
    KEYWORDS("keywords or tags"),
    FACTS_LAYOUT("a line of a facts box that only lays it out", FurnitureRule::isEmptyFact),
    WIKI_NOTE("a note of the encyclopedia to its readers", FurnitureRule::isMotto),
    SOURCE_ADDRESS(
            "the address that the text was taken from",
            (page, i) -> Signs.ADDRESS.matcher(page.text(i)).matches()),
    NOTICE("a legal notice"),
    CONTROL("a control of the page"),
    RUNNING_HEAD(
            "a head or foot that pages repeat, or the number of one",
            (page, i) -> page.origin(i).equals("running head")),
    CONTENTS("a line of the table of contents", (page, i) -> page.origin(i).equals("contents")),
    REPEATED("a line that the page repeats", FurnitureRule::isRepeated),
    FOOT("the foot of the page"),
    ASIDE("a piece set beside the article"),
    END_MARK("the mark of the end"),
    LINKS("links and no sentence", FurnitureRule::isLinks),
    TAIL("a line below the article that is no sentence", FurnitureRule::isTail),
    OUTSIDE(
            "outside the part of the page that holds the article",
            (page, i) -> page.origin(i).startsWith("page"));

    /** Rules that know a block by what it says. */
    private static final Set<FurnitureRule> BY_ITSELF = EnumSet.range(SKIP_LINK, END_MARK);

    /** Rules that know a block by where it stands alone. */
    private static final Set<FurnitureRule> BY_PLACE = EnumSet.range(LINKS, OUTSIDE);

    private final String sentence;
    private final Cues cues;
    private final BiPredicate<Page, Integer> sign;

    FurnitureRule(String sentence) {
        this(sentence, (page, i) -> false);
    }

    FurnitureRule(String sentence, BiPredicate<Page, Integer> sign) {
        this.sentence = sentence;
        this.cues = Cues.of(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        this.sign = sign;
    }

    /** What a block that it set aside is, for a reader of the book. */
    String sentence() {
        return sentence;
    }

    /**
     * The rule that claims a block of a page: by the block itself, else by the heading above it, else by its place.
     * Titles, bylines, datelines and front matter are structure, not furniture.
     */
    static Optional<FurnitureRule> claiming(Page page, int index) {
        switch (page.block(index).kind()) {
            case TITLE, BYLINE, DATELINE, OTHER -> {
                return Optional.empty();
            }
            default -> {}
        }
        return first(BY_ITSELF, rule -> rule.claims(page, index))
                .or(() -> first(BY_ITSELF, rule -> rule.cues.claimSection(page, index)))
                .or(() -> first(BY_PLACE, rule -> rule.claims(page, index)));
    }

    private static Optional<FurnitureRule> first(Set<FurnitureRule> rules, Predicate<FurnitureRule> claims) {
        return rules.stream().filter(claims).findFirst();
    }

    private boolean claims(Page page, int index) {
        return cues.claim(page, index) || sign.test(page, index);
    }

    /** Marked as a caption, ending in a credit, or the line on top of one that does. */
    private static boolean isCaption(Page page, int index) {
        return page.block(index).kind() == Kind.CAPTION
                || Credit.ends(page.text(index))
                || (index + 1 < page.size()
                        && page.origin(index + 1).equals("line below")
                        && !page.endsLikeSentence(index)
                        && page.text(index).length() < 110
                        && Credit.ends(page.text(index + 1)));
    }

    /** At the foot of the page, opening with the byline's name, or naming somebody by what authors are. */
    private static boolean isAuthorBox(Page page, int index) {
        if (index < page.size() - 8 && !page.isBelowArticle(index)) {
            return false;
        }
        String text = page.text(index);
        for (String author : page.authors()) {
            if (text.startsWith(author + " ")
                    && Signs.ABOUT_AUTHOR
                            .matcher(text)
                            .region(author.length(), text.length())
                            .lookingAt()) {
                return true;
            }
        }
        return index >= page.size() - 2
                && text.length() < 400
                && Signs.AUTHOR.matcher(text).lookingAt();
    }

    private static boolean isEmptyFact(Page page, int index) {
        String text = page.text(index);
        return page.block(index).kind() == Kind.FACT
                && text.substring(text.indexOf(':') + 1).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** {@code From Wikipedia, the free encyclopedia}, right below the title. */
    private static boolean isMotto(Page page, int index) {
        return page.isBelowTitle(index)
                && !page.endsLikeSentence(index)
                && Signs.MOTTO.matcher(page.text(index)).matches();
    }

    /** A sentence may stand twice in an article; a line that is none belongs to the page. */
    private static boolean isRepeated(Page page, int index) {
        return page.times(index) > 1
                && page.text(index).length() < 120
                && !page.endsLikeSentence(index)
                && page.block(index).kind() != Kind.FACT
                && page.block(index).kind() != Kind.LIST_ITEM
                && page.origin(index).startsWith("line");
    }

    private static boolean isLinks(Page page, int index) {
        Kind kind = page.block(index).kind();
        return page.origin(index).endsWith(" > a") && kind != Kind.HEADING && !page.endsLikeSentence(index);
    }

    /** One of several lines below the last sentence of a text. */
    private static boolean isTail(Page page, int index) {
        Kind kind = page.block(index).kind();
        return page.isBelowSentences(index)
                && (kind == Kind.PARAGRAPH || kind == Kind.HEADING)
                && page.text(index).length() < 80;
    }

    /** Looks that no list of words tells. */
    private static final class Signs {
        static final Pattern LANGUAGES = Pattern.compile("(?:\\p{Lu}{2}\\s?[|·•/, ]\\s?){5}\\p{Lu}{2}\\b");
        static final Pattern PICTURE = Pattern.compile(
                "\\[(?:photo|photograph|image|picture|graphic|video|map|chart|illustration|infographic)s?\\b[^\\]]*\\]",
                Pattern.CASE_INSENSITIVE);
        static final Pattern ABOUT_AUTHOR = Pattern.compile(
                " (?:is|was|covers|teaches|writes|reports|edits|works|has|joined|contributes|lives|served|heads|leads)\\b");
        static final Pattern AUTHOR = Pattern.compile(
                "(?:\\p{Lu}[\\p{L}.'’-]* ){2,4}is (?:an?|the|our) [^.]{0,90}?"
                        + "\\b(?:writer|reporter|editor|correspondent|columnist|journalist|fellow|professor|historian|author)\\b");
        static final Pattern CONTROLS = Pattern.compile(
                "(?=.*\\b(?:share|tweet|email|e-mail|print|save|facebook|whatsapp|download|cite|listen)\\b)(?:(?:share|shares|tweet|post|email|e-mail|print|save|copy|link|"
                        + "facebook|twitter|x|whatsapp|telegram|linkedin|reddit|messenger|pinterest|pocket|flipboard|bluesky|threads|"
                        + "comment|comments|bookmark|listen|like|download|pdf|cite|this|page|article|story|with|on|via|for|later|more|"
                        + "reading|time:?|\\d+|minutes?|mins?|read|text|size|larger|smaller|font|brief|report|paper)[\\s|·•/,:&+-]*){2,}");
        static final Pattern MAIL =
                Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w.-]{2,64}|\\+\\d[\\d ()/-]{7,20}\\d");
        static final Pattern ELSEWHERE = Pattern.compile(
                "(?:Also|More|Read more|Elsewhere|Related|In depth) (?:on|in|from|at) \\p{Lu}[^.:,]{1,30}:");
        static final Pattern CONTACT = Pattern.compile(
                "\\(*[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+(?:[;,] ?[+\\d ()-]{5,30})?\\)*|[+(]?\\d[\\d ()/-]{6,20}");
        static final Pattern ADDRESS = Pattern.compile("<?https?://\\S{1,2000}>?");
        static final Pattern MOTTO =
                Pattern.compile("From \\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,3}, (?:the|an?) .{3,60}");
    }
}
