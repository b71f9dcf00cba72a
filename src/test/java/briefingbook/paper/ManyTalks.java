package briefingbook.paper;

import briefingbook.TinyBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Documents about people who are not, enough of them for a book of more than a hundred pages. */
final class ManyTalks {

    static final String MARKING = "For training – O’Neill’s & no other’s";

    /** Whose, whence, who. */
    private static final List<List<String>> MINISTERS = List.of(
            List.of("Norwegian", "Oslo", "Åse Ødegaard"),
            List.of("Danish", "Copenhagen", "Søren Lindqvist"),
            List.of("Finnish", "Helsinki", "Jürgen Virtanen"),
            List.of("Polish", "Warsaw", "Łucja Wąsik"),
            List.of("Czech", "Prague", "Ágnes Vlček"),
            List.of("Greek", "Athens", "Eleni Nagy"),
            List.of("Irish", "Dublin", "Máire Briain"),
            List.of("Portuguese", "Lisbon", "João Gonçalves"),
            List.of("Latvian", "Riga", "Kārlis Pētersons"),
            List.of("Lithuanian", "Vilnius", "Žydrūnas Šimkus"));

    private static final List<String> VERBS =
            List.of("said that", "explained why", "warned that", "told reporters that", "argued that", "wrote that");

    /** Put together at random, they make sentences that no other document copies. */
    private static final List<String> THINGS = List.of(
            "office",
            "ferry",
            "harbour",
            "timetable",
            "suitcase",
            "customs file",
            "lighthouse",
            "pilot",
            "mooring",
            "fishery",
            "breakwater",
            "captain",
            "affidavit",
            "flotilla",
            "waffle",
            "coffee",
            "buoy",
            "tide",
            "anchor",
            "ledger",
            "cargo",
            "compass",
            "deckhand",
            "engine",
            "fog signal",
            "gangway",
            "hull",
            "ice",
            "jetty",
            "keel",
            "lantern",
            "mast",
            "net",
            "oar",
            "pier",
            "quay",
            "rudder",
            "sail",
            "tugboat",
            "winch");

    private static final List<String> LINKS = List.of(
            "outlasts",
            "differs from",
            "fits",
            "precedes",
            "follows",
            "affects",
            "replaces",
            "frightens",
            "offsets",
            "reflects",
            "justifies",
            "blocks",
            "feeds",
            "covers",
            "measures",
            "divides");

    private ManyTalks() {}

    /** @param folder an empty one */
    static TinyBook in(Path folder, int documents) {
        TinyBook book = new TinyBook(folder).with("book.yaml", """
                title: "The ferry talks"
                issuer: "The ferry desk"
                asOf: 2024-04-01
                marking: "%s"
                """.formatted(MARKING));
        Random random = new Random(2024);
        for (int i = 1; i <= documents; i++) {
            book.with("talks-%02d.md".formatted(i), document(i, random));
        }
        return book;
    }

    private static String document(int number, Random random) {
        StringBuilder text = new StringBuilder(
                """
                ---
                title: "Ferry talks, report %d"
                publisher: "Harbour Gazette %d"
                published: 2024-03-%02d
                url: "https://gazette-%d.example/reports/2024/%s"
                ---

                """.formatted(number, number, 1 + number % 28, number, "a-name-of-a-report-" + number));
        for (int i = 0; i < 45; i++) {
            List<String> one = one(MINISTERS, random);
            List<String> other = one(MINISTERS, random);
            String day = 1 + random.nextInt(5) + " March 2024";
            text.append(
                    switch (i % 9) {
                        case 0 ->
                            "## Part " + i + "\n\n" + one.get(0) + " Foreign Minister " + one.get(2) + " met "
                                    + other.get(0) + " officials in " + one.get(1) + " on " + (1 + i / 9)
                                    + " March 2024.";
                        case 1, 4, 7 ->
                            "On " + day + ", " + one.get(0) + " Foreign Minister " + one.get(2) + " " + words(random)
                                    + ".";
                        case 2, 5 ->
                            "\"Nobody " + words(random) + ",\" " + one.get(0) + " Foreign Minister " + one.get(2)
                                    + " said on " + day + ".";
                        default ->
                            one.get(2) + " " + words(random) + ", and the " + other.get(0) + " government "
                                    + words(random) + " on " + day + ".";
                    });
            text.append("\n\n");
        }
        return text.toString();
    }

    private static String words(Random random) {
        return one(VERBS, random) + " the " + one(THINGS, random) + " of the " + one(THINGS, random) + " "
                + one(LINKS, random) + " " + (100 + random.nextInt(900_000)) + " of the " + one(THINGS, random)
                + " notes";
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
