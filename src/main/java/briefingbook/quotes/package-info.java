/** Who said it? */
@NullMarked
package briefingbook.quotes;

import org.jspecify.annotations.NullMarked;
