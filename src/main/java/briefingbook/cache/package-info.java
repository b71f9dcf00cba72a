/** What was worked out before, and need not be again? */
@NullMarked
package briefingbook.cache;

import org.jspecify.annotations.NullMarked;
