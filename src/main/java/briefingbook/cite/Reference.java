package briefingbook.cite;

import org.jspecify.annotations.Nullable;

/**
 * A work and where it is quoted: what a citation is made of.
 *
 * @param key by which a bibliography names it: ASCII letters, digits and hyphens
 * @param place section and paragraph in the work; empty for the whole work
 * @param in the book that quotes the work, or whose page it is; null for the work alone
 * @param claim short id in that book; empty for none
 * @param address of what is quoted in that book; empty where it has none
 */
public record Reference(
        String key, Work work, String place, @Nullable Compilation in, String claim, String address) {

    public Reference {
        place = Work.line(place);
        claim = Work.line(claim);
        address = Work.line(address);
    }

    /** A footnote in the notes and bibliography style of the <cite>Chicago Manual of Style</cite>, without italics. */
    public String chicago() {
        return Chicago.note(this);
    }

    /** An entry for biblatex, in UTF-8; ends with a line break. */
    public String bibtex() {
        return BibTex.entry(this);
    }

    /** A record in the RIS format, lines ended by {@code \n}. */
    public String ris() {
        return Ris.record(this);
    }

    /** A list of one item in the JSON format of the Citation Style Language. */
    public String cslJson() {
        return CslJson.items(this);
    }

    boolean isPage() {
        return work.form() == Work.Form.PAGE;
    }

    /** Place in the work, and where it is quoted, as a remark; empty for the work alone. */
    String remark() {
        return place + (place.isEmpty() || quotedIn().isEmpty() ? "" : "; ") + quotedIn();
    }

    /** Empty for the work alone and for a page of the book. */
    String quotedIn() {
        if (in == null || isPage()) {
            return "";
        }
        return "quoted in " + in.words() + (claim.isEmpty() ? "" : ", claim " + claim)
                + (address.isEmpty() ? "" : ", " + address);
    }
}
