/** How does it become a PDF? */
@NullMarked
package briefingbook.paper;

import org.jspecify.annotations.NullMarked;
