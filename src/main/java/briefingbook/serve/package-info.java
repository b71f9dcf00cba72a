/** How does a maintainer see the book while working on it? */
@NullMarked
package briefingbook.serve;

import org.jspecify.annotations.NullMarked;
