package briefingbook.render;

import briefingbook.render.Page.Grid;
import briefingbook.render.Page.Tile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The countries that answered, one square each, beside their neighbours.
 *
 * <p>A grid of tiles instead of a map: small countries are as large as others, and no border is drawn. Of the world's grid
 * ({@code tiles.txt}) it shows the countries concerned and those next to them; rows and columns that stay empty are left
 * out. Bodies and states of old, which have no place there, stand in rows of their own beneath.
 */
final class TileGrid {

    /** Distance of two tiles, and the side of one, in the units of the drawing. */
    private static final int STEP = 34;

    private static final int SIDE = 31;
    private static final int MOST_LETTERS = 4;
    private static final String TILES = "tiles.txt";
    private static final String EMPTY = "..";

    private static final SortedMap<String, Cell> WORLD = world();

    private TileGrid() {}

    /** @param row from 0, top to bottom; {@code column} from 0, left to right */
    private record Cell(int row, int column) {

        int distance(Cell other) {
            return Math.max(Math.abs(row - other.row), Math.abs(column - other.column));
        }

        /** Whether it touches one of some cells, or lies between two. */
        boolean isBeside(List<Cell> cells) {
            return cells.stream().anyMatch(cell -> distance(cell) <= 1)
                    || cells.stream().filter(cell -> distance(cell) <= 2).count() > 1;
        }
    }

    /** @param href address of what it answered; empty for one that only took part */
    record Concerned(String code, String name, String href) {}

    /**
     * Null where fewer than two answered: a grid would say less than the list.
     *
     * @param room how many columns the page has room for: in a wider grid the tiles would be too small to hit, and are no links
     */
    static @Nullable Grid of(Collection<Concerned> concerned, int room) {
        if (concerned.stream().filter(one -> !one.href().isEmpty()).count() < 2) {
            return null;
        }
        Map<String, Concerned> byCode = new LinkedHashMap<>();
        concerned.forEach(
                one -> byCode.merge(one.code(), one, (a, b) -> a.href().isEmpty() ? b : a));
        SortedMap<String, Cell> shown = neighbourhood(byCode.keySet());
        List<Integer> columns = new ArrayList<>(
                new TreeSet<>(shown.values().stream().map(Cell::column).toList()));
        List<Integer> rows = new ArrayList<>(
                new TreeSet<>(shown.values().stream().map(Cell::row).toList()));
        List<Tile> tiles = new ArrayList<>();
        shown.forEach((code, cell) -> tiles.add(tile(
                code,
                byCode.getOrDefault(code, new Concerned(code, code, "")),
                byCode.containsKey(code),
                columns.indexOf(cell.column()),
                rows.indexOf(cell.row()))));
        int across = Math.max(columns.size(), 8);
        int down = rows.size();
        int place = 0;
        for (Concerned body : byCode.values()) {
            if (!WORLD.containsKey(body.code()) && body.code().length() <= MOST_LETTERS) {
                tiles.add(tile(body.code(), body, true, place % across, down + place / across));
                place++;
            }
        }
        int height = down + (place + across - 1) / across;
        return new Grid(
                across * STEP - (STEP - SIDE),
                height * STEP - (STEP - SIDE),
                across <= room ? tiles : tiles.stream().map(TileGrid::unlinked).toList());
    }

    private static Tile unlinked(Tile tile) {
        return new Tile(tile.code(), tile.name(), "", tile.style(), tile.x(), tile.y());
    }

    private static Tile tile(String code, Concerned one, boolean concerned, int column, int row) {
        String style = !concerned ? "none" : one.href().isEmpty() ? "present" : "answered";
        return new Tile(code, one.name(), one.href(), style, column * STEP, row * STEP);
    }

    private static SortedMap<String, Cell> neighbourhood(Collection<String> codes) {
        List<Cell> centres =
                codes.stream().filter(WORLD::containsKey).map(WORLD::get).toList();
        SortedMap<String, Cell> shown = new TreeMap<>();
        WORLD.forEach((code, cell) -> {
            if (cell.isBeside(centres)) {
                shown.put(code, cell);
            }
        });
        return shown;
    }

    private static SortedMap<String, Cell> world() {
        SortedMap<String, Cell> world = new TreeMap<>();
        try (@Nullable InputStream in = TileGrid.class.getResourceAsStream("/briefingbook/render/" + TILES)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + TILES);
            }
            List<String> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] codes = rows.get(row).split(" ");
                for (int column = 0; column < codes.length; column++) {
                    if (!codes[column].equals(EMPTY)) {
                        world.put(codes[column], new Cell(row, column));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + TILES, e);
        }
        return world;
    }
}
