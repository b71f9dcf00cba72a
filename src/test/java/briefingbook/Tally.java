package briefingbook;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What a run of tests counted, printed at its end; a test extended with {@link Asked} is given it as a parameter. */
public final class Tally implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(Tally.class);

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> remarks = new TreeSet<>();

    private Tally() {}

    /** The one of the whole run. */
    public static Tally of(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Tally.class, key -> new Tally(), Tally.class);
    }

    public synchronized void add(String what, int count) {
        counts.merge(what, count, Integer::sum);
    }

    /** A line for the end; the same line once. */
    public synchronized void remark(String line) {
        remarks.add(line);
    }

    @Override
    public synchronized void close() {
        if (counts.isEmpty() && remarks.isEmpty()) {
            return;
        }
        StringBuilder table = new StringBuilder("\n");
        counts.forEach((what, count) -> table.append(String.format("%8d  %s%n", count, what)));
        remarks.forEach(line -> table.append(line).append('\n'));
        System.out.println(table);
    }

    /** Hands the tally to tests. */
    public static final class Asked implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Tally.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }
}
