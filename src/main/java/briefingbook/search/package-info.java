/** What finds it? */
@NullMarked
package briefingbook.search;

import org.jspecify.annotations.NullMarked;
