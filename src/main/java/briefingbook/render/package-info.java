/** How does it look, as pages and as data? */
@NullMarked
package briefingbook.render;

import org.jspecify.annotations.NullMarked;
