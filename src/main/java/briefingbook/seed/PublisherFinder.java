package briefingbook.seed;

import briefingbook.seed.Block.Kind;
import briefingbook.seed.Draft.Stated;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who published a document: where its format says so, else where its page names itself. */
final class PublisherFinder {

    private static final String NAME =
            "(?<name>(?:[Tt]he )?\\p{Lu}[\\p{L}\\d&'’.-]*(?: (?:of|and|for|de|the|&|\\p{Lu}[\\p{L}\\d&'’.-]*)){0,6})";
    private static final Pattern MOTTO = Pattern.compile("From " + NAME + ", (?:the|an?) .{3,60}");
    private static final Pattern LAST_EDITED =
            Pattern.compile("This page (?:of|on) " + NAME + " was last (?:edited|modified|changed).*");
    private static final String MARK = "(?:©|\\([Cc]\\)|Copyright)(?: ?(?:©|\\([Cc]\\)))? ?";
    private static final Pattern COPYRIGHT = Pattern.compile(MARK + "\\d{4}(?: ?[-–] ?\\d{2,4})?,? ?(?:by )?" + NAME);
    private static final Pattern COPYRIGHT_BEFORE_YEAR = Pattern.compile(MARK + "(?:by )?" + NAME + ",? \\d{4}\\b");
    private static final Pattern COMPANY = Pattern.compile(
            "[ ,.]+(?:LLC|L\\.L\\.C\\.|Ltd|Limited|Inc|SA|S\\.A\\.|AG|GmbH|PLC|plc|BV|Pty|Pte|Corp|Co\\.|Company|Media Group|All)\\b.*$|\\.$");
    private static final Pattern LOGO = Pattern.compile("(?<name>\\p{Lu}[\\p{L}\\d .&'’-]{1,40}) [Ll]ogo");
    private static final Pattern ASKED = Pattern.compile("(?:^|[.!?] )" + NAME
            + " (?:has |have )?(?:reached out|contacted|approached|asked) [^.]{3,160}\\bcomment\\b");
    private static final Pattern FOLLOW = Pattern.compile(
            "(?i)(?:do )?(?:follow|like|join) (?<name>\\p{L}[\\p{L}\\d'’ ]{2,40}?) on (?:x|twitter|facebook|instagram|linkedin|telegram|youtube|threads|bluesky|whatsapp)\\b.{0,30}");
    private static final Set<String> NOBODY = Set.of("us", "me", "him", "her", "them", "it", "the author", "our page");
    private static final Pattern ISSUE_ALONE = Pattern.compile("(?:No|Nr|Vol|Issue|Volume)\\b\\.? ?\\d.{0,40}");
    private static final Pattern ISSUE = Pattern.compile(",? ?(?:No|Nr|Vol|Issue|Volume)\\b.*$");
    /** So many blocks may stand above the text. */
    private static final int HEAD = 12;

    private static final Set<String> PREFIXES =
            Set.of("www", "m", "en", "edition", "amp", "news", "press", "web", "mobile");
    private static final Set<String> SECOND_LEVEL =
            Set.of("co", "com", "org", "gov", "ac", "net", "edu", "gob", "gouv");
    private static final List<String> PRESS_WORDS = List.copyOf(WordList.of("press-words.txt"));

    private final Draft draft;

    private PublisherFinder(Draft draft) {
        this.draft = draft;
    }

    /** @param url address of the document, if it gives one */
    static Optional<Stated> find(Draft draft, @Nullable String url) {
        PublisherFinder finder = new PublisherFinder(draft);
        List<Supplier<Optional<Stated>>> rules = List.of(
                finder::stated,
                () -> finder.line(MOTTO, 6, "line below the title"),
                () -> finder.line(LAST_EDITED, Integer.MAX_VALUE, "line at the foot"),
                finder::letterhead,
                finder::agency,
                finder::masthead,
                finder::copyright,
                () -> finder.line(LOGO, Integer.MAX_VALUE, "logo"),
                finder::asked,
                finder::follow,
                () -> address(url));
        return rules.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    private Optional<Stated> stated() {
        return draft.stated("publisher")
                .filter(each ->
                        !each.value().startsWith("http") && !each.value().startsWith("@"))
                .findFirst();
    }

    private static Stated found(String name, String cue, String words) {
        return new Stated("publisher", name.strip(), cue + " “" + words + "”");
    }

    private Optional<Stated> line(Pattern form, int first, String cue) {
        return draft.blocks().stream()
                .limit(first)
                .map(block -> block.text().toString())
                .filter(text -> text.length() < 160)
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(m -> found(m.group("name"), cue, m.group()))
                .findFirst();
    }

    /** A ministry, an agency or the like that a line above the text names. */
    private Optional<Stated> letterhead() {
        List<String> head = draft.blocks().stream()
                .limit(HEAD)
                .filter(block -> block.kind() == Kind.OTHER)
                .map(block -> block.text().toString())
                .toList();
        for (int i = 0; i < head.size(); i++) {
            String line = head.get(i);
            boolean numbered =
                    i + 1 < head.size() && ISSUE_ALONE.matcher(head.get(i + 1)).matches();
            if (numbered || Institutions.isNamed(line) || Institutions.isLetterhead(line)) {
                return Optional.of(found(Institutions.name(line), "letterhead", line));
            }
        }
        return Optional.empty();
    }

    /** The agency in the parenthesis of a dateline. */
    private Optional<Stated> agency() {
        return draft.blocks().stream()
                .filter(block -> block.kind() == Kind.DATELINE)
                .map(block -> block.text().toString())
                .filter(text -> !LineShape.isDateOnly(text))
                .flatMap(text -> {
                    int open = text.lastIndexOf('(');
                    int close = text.lastIndexOf(')');
                    return open >= 0 && close > open + 1
                            ? Stream.of(found(text.substring(open + 1, close), "dateline", text))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** A line that gives a periodical with its day. */
    private Optional<Stated> masthead() {
        return draft.blocks().stream()
                .filter(block -> block.kind() == Kind.DATELINE)
                .map(block -> block.text().toString())
                .flatMap(text -> LineShape.masthead(text).stream()
                        .filter(name -> LineShape.parts(text).length > 1 || isPeriodical(name))
                        .map(name -> ISSUE.matcher(name).replaceFirst(""))
                        .map(name -> found(name, "masthead", text)))
                .findFirst();
    }

    /** A masthead numbers the issue or has a word of the press in its name; a place does not. */
    private static boolean isPeriodical(String name) {
        return ISSUE.matcher(name).find()
                || Arrays.stream(name.toLowerCase(Locale.ROOT).split(" ")).anyMatch(PRESS_WORDS::contains);
    }

    private Optional<Stated> copyright() {
        return draft.blocks().stream()
                .map(block -> block.text().toString())
                .filter(text -> text.length() < 400)
                .flatMap(text -> Stream.of(COPYRIGHT.matcher(text), COPYRIGHT_BEFORE_YEAR.matcher(text)))
                .filter(Matcher::find)
                .map(m -> found(named(COMPANY.matcher(m.group("name")).replaceFirst("")), "copyright line", m.group()))
                .findFirst();
    }

    /** The paper itself where its name stands above the article and its company's begins with it. */
    private String named(String company) {
        return draft.blocks().stream()
                .limit(HEAD)
                .map(block -> block.text().toString())
                .filter(line -> line.length() > 3 && company.startsWith(line + " "))
                .findFirst()
                .orElse(company);
    }

    /** A newsroom names itself where it says whom it asked for comment. */
    private Optional<Stated> asked() {
        return draft.blocks().stream()
                .map(block -> block.text().toString())
                .filter(text -> text.length() < 600)
                .map(ASKED::matcher)
                .filter(Matcher::find)
                .filter(m -> !m.group("name").equals("He") && !m.group("name").equals("She"))
                .map(m -> found(m.group("name"), "newsroom that asked for comment,", m.group("name")))
                .findFirst();
    }

    private Optional<Stated> follow() {
        return draft.blocks().stream()
                .map(block -> block.text().toString())
                .filter(text -> text.length() < 120)
                .map(FOLLOW::matcher)
                .filter(Matcher::matches)
                .filter(m -> !NOBODY.contains(m.group("name").toLowerCase(Locale.ROOT)))
                .map(m -> found(m.group("name"), "prompt", m.group()))
                .findFirst();
    }

    private static Optional<Stated> address(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            String host = new URI(url).getHost();
            return host == null
                    ? Optional.empty()
                    : Optional.of(found(nameOf(host.toLowerCase(Locale.ROOT)), "address", host));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The name in a host: {@code www.themoscowtimes.com} is The Moscow Times. */
    static String nameOf(String host) {
        List<String> labels = new ArrayList<>(Arrays.asList(host.split("\\.")));
        while (labels.size() > 2 && PREFIXES.contains(labels.get(0))) {
            labels.remove(0);
        }
        int last = labels.size() - 2;
        int chosen = last > 0 && SECOND_LEVEL.contains(labels.get(last)) ? last - 1 : Math.max(0, last);
        return Arrays.stream(labels.get(chosen).split("-"))
                .flatMap(part -> words(part).stream())
                .map(PublisherFinder::capitalised)
                .collect(Collectors.joining(" "));
    }

    /** An article in front and press words at the end are told apart from what stands between. */
    private static List<String> words(String label) {
        List<String> words = new ArrayList<>();
        String rest = label;
        boolean article = rest.startsWith("the") && rest.length() > 6;
        rest = article ? rest.substring(3) : rest;
        boolean more = true;
        while (more) {
            more = false;
            for (String word : PRESS_WORDS) {
                if (rest.endsWith(word)) {
                    words.add(0, word);
                    rest = rest.substring(0, rest.length() - word.length());
                    more = true;
                    break;
                }
            }
        }
        if (!rest.isEmpty()) {
            words.add(0, rest);
        }
        if (article) {
            words.add(0, "the");
        }
        return words;
    }

    private static String capitalised(String word) {
        boolean initials = word.length() <= 3 && !word.equals("the") && !PRESS_WORDS.contains(word);
        return initials
                ? word.toUpperCase(Locale.ROOT)
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
