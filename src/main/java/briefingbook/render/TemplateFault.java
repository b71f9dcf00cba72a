package briefingbook.render;

/**
 * What is wrong with a template.
 *
 * @param file where the template stands
 * @param line from 1; 0 where it is not known
 * @param column in code units, from 1; 0 where it is not known
 * @param source that line as it stands there; empty where it is not known
 * @param what is wrong
 * @param page the path of the first page that cannot be made
 * @param pages how many cannot be made because of it
 * @param advice what to do
 */
public record TemplateFault(
        String file, int line, int column, String source, String what, String page, int pages, String advice) {

    /** Where it is, such as {@code my-templates/event.ftlh, line 12, column 5}. */
    public String place() {
        return file + (line == 0 ? "" : ", line " + line) + (column == 0 ? "" : ", column " + column);
    }

    /** The pages in words, such as {@code events/oslo-talks.html and 3 more}. */
    public String wherePrinted() {
        return page + (pages == 1 ? "" : " and " + (pages - 1) + " more");
    }

    TemplateFault on(int count) {
        return new TemplateFault(file, line, column, source, what, page, count, advice);
    }
}
