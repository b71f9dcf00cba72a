package briefingbook.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A site cannot be made, because templates are broken: says all that is wrong with them, each thing once. */
public final class BrokenTemplates extends IOException {

    private static final long serialVersionUID = 1;
    private static final int TOLD = 10;

    private final transient List<TemplateFault> faults;

    /** @param broken one for each page that could not be made, at least one */
    public BrokenTemplates(List<BrokenTemplate> broken) {
        this(broken.get(0), different(broken));
    }

    private BrokenTemplates(BrokenTemplate first, List<TemplateFault> faults) {
        super(words(faults), first);
        this.faults = faults;
    }

    /** By the path of the first page that each keeps from being made. */
    public List<TemplateFault> faults() {
        return faults;
    }

    private static List<TemplateFault> different(List<BrokenTemplate> broken) {
        Map<String, TemplateFault> faults = new LinkedHashMap<>();
        broken.stream()
                .map(BrokenTemplate::fault)
                .sorted(Comparator.comparing(TemplateFault::page))
                .forEach(fault -> faults.merge(
                        fault.place() + ": " + fault.what(), fault, (first, again) -> first.on(first.pages() + 1)));
        return List.copyOf(faults.values());
    }

    private static String words(List<TemplateFault> faults) {
        List<String> lines = new ArrayList<>();
        lines.add(faults.size() == 1 ? "a template is broken" : faults.size() + " places in the templates are broken");
        for (TemplateFault fault : faults.subList(0, Math.min(TOLD, faults.size()))) {
            lines.add(fault.place() + ": " + fault.what());
            if (!fault.source().isEmpty()) {
                lines.add("    " + fault.source().strip());
            }
            lines.add("  Page: " + fault.wherePrinted() + ".");
            lines.add("  → " + fault.advice());
        }
        if (faults.size() > TOLD) {
            lines.add("… and " + (faults.size() - TOLD) + " more.");
        }
        return String.join("\n", lines);
    }
}
