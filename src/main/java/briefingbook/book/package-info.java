/** What does the book say? */
@NullMarked
package briefingbook.book;

import org.jspecify.annotations.NullMarked;
