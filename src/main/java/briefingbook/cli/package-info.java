/** How is it started, what does it answer? */
@NullMarked
package briefingbook.cli;

import org.jspecify.annotations.NullMarked;
