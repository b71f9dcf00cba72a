/** What on the page is not the article? */
@NullMarked
package briefingbook.clean;

import org.jspecify.annotations.NullMarked;
