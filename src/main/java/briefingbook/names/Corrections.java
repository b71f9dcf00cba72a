package briefingbook.names;

import briefingbook.authority.Authority;
import briefingbook.authority.Countries;
import briefingbook.book.Correction;
import briefingbook.book.Mention;
import briefingbook.book.Passage;
import briefingbook.book.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts right what a maintainer says was misread: the words' mentions mean another, or nothing. */
final class Corrections {

    private static final String NOTHING = "none";
    private static final Set<String> PRONOUNS = Set.of(
            "he", "him", "his", "himself", "she", "her", "hers", "herself", "they", "them", "their", "it", "its");

    private final Authority authority;
    private final Directory directory;
    private final Cast cast;
    private final Organizations organizations;

    Corrections(Authority authority, Directory directory, Cast cast, Organizations organizations) {
        this.authority = authority;
        this.directory = directory;
        this.cast = cast;
        this.organizations = organizations;
    }

    /** The passage's mentions after all corrections that concern it, in the order of their files. */
    List<Mention> apply(Source source, Page page) {
        List<Mention> mentions = page.mentions();
        for (Correction correction : authority.corrections()) {
            String words = correction.words();
            String as = correction.as();
            boolean ofName = words != null && as != null && correction.not() == null && correction.sameAs() == null;
            if (ofName && words != null && as != null && correction.concerns(source, page.passage())) {
                mentions = corrected(mentions, page, words, as, correction.by());
            }
        }
        return mentions;
    }

    private List<Mention> corrected(List<Mention> mentions, Page page, String words, String as, String by) {
        int from = page.passage().text().indexOf(words);
        int to = from + words.length();
        List<Mention> inside = mentions.stream()
                .filter(mention -> mention.from() >= from && mention.to() <= to)
                .toList();
        List<Mention> kept = new ArrayList<>(mentions);
        if (as.equals(NOTHING)) {
            kept.removeIf(
                    mention -> isIn(mention.from(), mention.to(), page.passage().text(), words));
            return kept;
        }
        Mention.Kind kind = kind(as, page.index());
        if (kind == null) {
            return mentions;
        }
        Mention misread = misread(inside, kind);
        if (misread != null) {
            kept.set(
                    kept.indexOf(misread),
                    new Mention(misread.passage(), misread.from(), misread.to(), as, kind, misread.how(), by));
            return kept;
        }
        Mention added = added(page, from, to, as, kind, by);
        kept.removeIf(mention -> mention.from() < added.to() && added.from() < mention.to());
        kept.add(added);
        kept.sort(Comparator.comparingInt(Mention::from));
        return kept;
    }

    /** Whether a stretch of the text overlaps the words, wherever they stand in it. */
    private static boolean isIn(int from, int to, String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (from < at + words.length() && at < to) {
                return true;
            }
        }
        return false;
    }

    /** Whether a correction says that a word of the page means nothing. */
    boolean silences(Source source, Page page, int word) {
        int at = page.words().from(word);
        String text = page.passage().text();
        return authority.corrections().stream()
                .filter(correction -> NOTHING.equals(correction.as()) && correction.concerns(source, page.passage()))
                .map(Correction::words)
                .anyMatch(words -> words != null && isIn(at, at + 1, text, words));
    }

    /** The mention that the correction is about: the only one of its kind, else the only one that was inferred. */
    private static @Nullable Mention misread(List<Mention> inside, Mention.Kind kind) {
        List<Mention> alike =
                inside.stream().filter(mention -> mention.kind() == kind).toList();
        if (alike.size() > 1) {
            alike = alike.stream().filter(mention -> mention.how().inferred()).toList();
        }
        if (alike.isEmpty() && inside.size() == 1) {
            alike = inside;
        }
        return alike.size() == 1 ? alike.get(0) : null;
    }

    /** A mention on the pronoun among the words, or on all of them. */
    private static Mention added(Page page, int from, int to, String as, Mention.Kind kind, String by) {
        Passage.Id passage = page.passage().id();
        Words words = page.words();
        for (int i = 0; i < words.size(); i++) {
            if (words.from(i) >= from && words.to(i) <= to && PRONOUNS.contains(words.lower(i))) {
                return new Mention(passage, words.from(i), words.to(i), as, kind, Mention.How.PRONOUN, by);
            }
        }
        return new Mention(passage, from, to, as, kind, Mention.How.NAME, by);
    }

    /** What sort of entity the id is of; null for none that is known. */
    private Mention.@Nullable Kind kind(String id, int passage) {
        if (Countries.of(id).isPresent()) {
            return Mention.Kind.COUNTRY;
        }
        Authority.OrganizationEntry organization = authority.organizations().get(id);
        if (organization != null) {
            organizations.name(id, organization.name(), organization.country(), organization.name());
            return Mention.Kind.ORGANIZATION;
        }
        if (organizations.has(id)) {
            return Mention.Kind.ORGANIZATION;
        }
        Directory.Entry entry = directory.byId(id);
        if (entry != null) {
            cast.unnamed(entry, passage);
            return Mention.Kind.PERSON;
        }
        if (authority.events().containsKey(id)) {
            return Mention.Kind.EVENT;
        }
        return cast.has(id) ? Mention.Kind.PERSON : null;
    }
}
