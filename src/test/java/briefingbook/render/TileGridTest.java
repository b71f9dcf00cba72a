package briefingbook.render;

import static org.assertj.core.api.Assertions.assertThat;

import briefingbook.render.Page.Grid;
import briefingbook.render.Page.Tile;
import briefingbook.render.TileGrid.Concerned;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TileGridTest {

    @Test
    void whoAnsweredIsALinkAndWhoOnlyTookPartIsNot() {
        Grid grid = grid(
                new Concerned("FI", "Finland", "finland.html"),
                new Concerned("EE", "Estonia", "estonia.html"),
                new Concerned("RU", "Russia", ""));
        assertThat(tile(grid, "FI").href()).isEqualTo("finland.html");
        assertThat(tile(grid, "FI").style()).isEqualTo("answered");
        assertThat(tile(grid, "RU").style()).isEqualTo("present");
        assertThat(tile(grid, "SE").style()).isEqualTo("none");
    }

    @Test
    void oneThatAnsweredAndTookPartHasAnswered() {
        Grid grid = grid(
                new Concerned("FI", "Finland", ""),
                new Concerned("FI", "Finland", "finland.html"),
                new Concerned("EE", "Estonia", "estonia.html"));
        assertThat(tile(grid, "FI").style()).isEqualTo("answered");
    }

    @Test
    void neighboursStandAsOnTheGlobe() {
        Grid grid = grid(new Concerned("FI", "Finland", "f"), new Concerned("UA", "Ukraine", "u"));
        assertThat(tile(grid, "FI").y()).isLessThan(tile(grid, "EE").y());
        assertThat(tile(grid, "EE").y()).isLessThan(tile(grid, "UA").y());
        assertThat(tile(grid, "PL").x()).isLessThan(tile(grid, "UA").x());
    }

    @Test
    void aBodyStandsBeneathTheCountries() {
        Grid grid = grid(
                new Concerned("FI", "Finland", "f"),
                new Concerned("EE", "Estonia", "e"),
                new Concerned("EU", "European Union", "eu"),
                new Concerned("african-union", "African Union", "au"));
        int lowest = grid.tiles().stream()
                .filter(tile -> !tile.code().equals("EU"))
                .mapToInt(Tile::y)
                .max()
                .orElseThrow();
        assertThat(tile(grid, "EU").y()).isGreaterThan(lowest);
        assertThat(grid.tiles()).extracting(Tile::code).doesNotContain("african-union");
    }

    @Test
    void everyTileLiesInTheDrawingAndNoTwoOnOnePlace() {
        Grid grid = grid(
                new Concerned("US", "United States", "us"),
                new Concerned("NZ", "New Zealand", "nz"),
                new Concerned("UN", "United Nations", "un"),
                new Concerned("NATO", "NATO", "nato"));
        assertThat(grid.tiles()).allSatisfy(tile -> {
            assertThat(tile.x() + 31).isBetween(31, grid.width());
            assertThat(tile.y() + 31).isBetween(31, grid.height());
        });
        assertThat(grid.tiles().stream().map(tile -> tile.x() + "," + tile.y())).doesNotHaveDuplicates();
    }

    @Test
    void tilesTooSmallToHitAreNoLinks() {
        Grid grid = Objects.requireNonNull(TileGrid.of(
                List.of(new Concerned("US", "United States", "us"), new Concerned("JP", "Japan", "jp")), 4));
        assertThat(grid.tiles()).extracting(Tile::href).containsOnly("");
        assertThat(tile(grid, "JP").style()).isEqualTo("answered");
    }

    @Test
    void oneAnswerNeedsNoGrid() {
        assertThat(TileGrid.of(List.of(new Concerned("FI", "Finland", "f"), new Concerned("RU", "Russia", "")), 99))
                .isNull();
    }

    private static Grid grid(Concerned... concerned) {
        return Objects.requireNonNull(TileGrid.of(List.of(concerned), 99));
    }

    private static Tile tile(Grid grid, String code) {
        return grid.tiles().stream()
                .filter(tile -> tile.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
