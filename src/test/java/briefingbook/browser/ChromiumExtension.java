package briefingbook.browser;

import briefingbook.Tally;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser and builds one site for all tests of a run, when the first of them asks. */
final class ChromiumExtension
        implements ExecutionCondition, BeforeEachCallback, InvocationInterceptor, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(ChromiumExtension.class);
    private static final String MISSING = "Browser tests skipped: no chromium or no chromedriver on the PATH"
            + " (Debian and Ubuntu: apt-get install chromium chromium-driver)";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Executables.found().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is here");
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING + ". With CI=true they are required.");
        }
        Tally.of(context).remark(MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    /** Before what the test prepares itself; the tests of a factory are each prepared when their turn comes. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (!context.getRequiredTestMethod().isAnnotationPresent(TestFactory.class)) {
            prepare(context);
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> test, DynamicTestInvocationContext invocation, ExtensionContext context) throws Throwable {
        prepare(context);
        test.proceed();
    }

    private static void prepare(ExtensionContext context) {
        chromium(context).makeNew();
        Tally.of(context).add("browser tests", 1);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Chromium.class || type == SeedsSite.class || type == Tally.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Chromium.class) {
            return chromium(context);
        }
        return type == Tally.class ? Tally.of(context) : site(context);
    }

    private static Chromium chromium(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        key -> new Chromium(Executables.found().orElseThrow(), Tally.of(context)),
                        Chromium.class);
    }

    private static SeedsSite site(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(SeedsSite.class, key -> new SeedsSite(), SeedsSite.class);
    }
}
