/** Which day is meant? */
@NullMarked
package briefingbook.dates;

import org.jspecify.annotations.NullMarked;
