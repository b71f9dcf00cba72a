package briefingbook.render;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A page cannot be made, because a template is broken. */
public final class BrokenTemplate extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    private final transient TemplateFault fault;

    BrokenTemplate(TemplateFault fault, Exception cause) {
        super(new IOException(fault.place() + ": " + fault.what(), cause));
        this.fault = fault;
    }

    TemplateFault fault() {
        return fault;
    }
}
