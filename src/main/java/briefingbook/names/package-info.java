/** Whom or what does this name? */
@NullMarked
package briefingbook.names;

import org.jspecify.annotations.NullMarked;
