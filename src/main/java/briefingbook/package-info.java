/** In which order? */
@NullMarked
package briefingbook;

import org.jspecify.annotations.NullMarked;
