package briefingbook.render;

import briefingbook.book.Claim;
import briefingbook.render.ClaimView.Link;
import briefingbook.render.Page.Backlink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which other pages print claims about something, and in which paragraphs. */
final class Backlinks {

    private static final int MOST_PAGES = 18;
    private static final int MOST_PARAGRAPHS = 5;

    private final SiteModel model;
    private final Outlines outlines;

    Backlinks(SiteModel model, Outlines outlines) {
        this.model = model;
        this.outlines = outlines;
    }

    /** The pages with most such paragraphs first, then by title; at most {@value #MOST_PAGES}. */
    List<Backlink> to(String page, Collection<Claim> claims) {
        record Printed(String title, List<Claim> claims) {}
        Map<String, Printed> byAddress = new LinkedHashMap<>();
        for (Claim claim : claims) {
            model.pagesOf(claim.id()).forEach((address, title) -> {
                if (!address.equals(page) && outlines.numbers(address).containsKey(claim.id())) {
                    byAddress
                            .computeIfAbsent(address, other -> new Printed(title, new ArrayList<>()))
                            .claims()
                            .add(claim);
                }
            });
        }
        return byAddress.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Printed> entry) ->
                                -entry.getValue().claims().size())
                        .thenComparing(entry -> entry.getValue().title())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_PAGES)
                .map(entry -> backlink(
                        page,
                        entry.getKey(),
                        entry.getValue().title(),
                        entry.getValue().claims()))
                .toList();
    }

    private Backlink backlink(String page, String address, String title, List<Claim> claims) {
        Map<Claim.Id, Integer> numbers = outlines.numbers(address);
        Map<Integer, Link> paragraphs = new LinkedHashMap<>();
        claims.stream()
                .sorted(Comparator.comparing(claim -> numbers.getOrDefault(claim.id(), 0)))
                .forEach(claim -> {
                    Integer number = numbers.getOrDefault(claim.id(), 0);
                    paragraphs.putIfAbsent(
                            number,
                            new Link(number.toString(), Links.from(page, address) + "#" + Links.anchor(claim.id())));
                });
        List<Link> first = paragraphs.values().stream().limit(MOST_PARAGRAPHS).toList();
        return new Backlink(new Link(title, Links.from(page, address)), first, paragraphs.size() - first.size());
    }
}
