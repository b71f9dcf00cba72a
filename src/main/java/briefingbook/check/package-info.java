/** Is it right? */
@NullMarked
package briefingbook.check;

import org.jspecify.annotations.NullMarked;
