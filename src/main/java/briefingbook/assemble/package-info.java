/** What follows from all sources together? */
@NullMarked
package briefingbook.assemble;

import org.jspecify.annotations.NullMarked;
