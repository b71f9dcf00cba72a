/** Where does a sentence begin and end? */
@NullMarked
package briefingbook.segment;

import org.jspecify.annotations.NullMarked;
