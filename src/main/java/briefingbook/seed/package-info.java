/** What is in the file? */
@NullMarked
package briefingbook.seed;

import org.jspecify.annotations.NullMarked;
