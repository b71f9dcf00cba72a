package briefingbook.render;

import briefingbook.book.Claim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which claims a page prints, in which order: what the numbers of its paragraphs follow from.
 *
 * <p>It is known before the page is made, so that other pages can name its paragraphs.
 *
 * @param lead what leads the page; empty where nothing does
 */
record Outline(List<Telling> lead, List<Part> parts) {

    Outline {
        lead = List.copyOf(lead);
        parts = List.copyOf(parts);
    }

    /** A claim with those of its page that tell the same: one paragraph. */
    record Telling(Claim claim, Set<Claim.Id> joined) {}

    /** Paragraphs under one heading. {@code id} is an anchor of the page; {@code intro} may be empty. */
    record Part(String id, String heading, String intro, List<Group> groups) {

        /** Paragraphs without subheadings. */
        static Part of(String id, String heading, String intro, List<Telling> tellings) {
            return new Part(id, heading, intro, List.of(new Group("", tellings)));
        }
    }

    /** @param party id of the state or body whose words these are; empty where the part is not divided */
    record Group(String party, List<Telling> tellings) {}

    /** A page of paragraphs without headings of their own. */
    static Outline of(List<Telling> tellings) {
        return new Outline(List.of(), List.of(Part.of("", "", "", tellings)));
    }

    /** The paragraphs of the page, from first to last. */
    List<Telling> tellings() {
        List<Telling> all = new ArrayList<>(lead);
        parts.forEach(part -> part.groups().forEach(group -> all.addAll(group.tellings())));
        return all;
    }

    /** The number of each claim's paragraph, from 1; claims told in one paragraph share it. */
    Map<Claim.Id, Integer> numbers() {
        List<Telling> all = tellings();
        Map<Claim.Id, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            numbers.putIfAbsent(all.get(i).claim().id(), number);
            all.get(i).joined().forEach(id -> numbers.putIfAbsent(id, number));
        }
        return numbers;
    }

    /** One paragraph a fact, in the order of the first claim that tells it. */
    static List<Telling> grouped(List<Claim> claims) {
        Set<Claim.Id> here = new LinkedHashSet<>();
        claims.forEach(claim -> here.add(claim.id()));
        Set<Claim.Id> told = new HashSet<>();
        List<Telling> tellings = new ArrayList<>();
        for (Claim claim : claims) {
            if (!told.contains(claim.id())) {
                Set<Claim.Id> joined = new HashSet<>(claim.corroborates());
                joined.retainAll(here);
                joined.removeAll(told);
                told.add(claim.id());
                told.addAll(joined);
                tellings.add(new Telling(claim, joined));
            }
        }
        return tellings;
    }

    /** One paragraph a claim. */
    static List<Telling> each(List<Claim> claims) {
        return claims.stream().map(claim -> new Telling(claim, Set.of())).toList();
    }
}
