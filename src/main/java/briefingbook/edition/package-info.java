/** What has changed in the book since it was last published? */
@NullMarked
package briefingbook.edition;

import org.jspecify.annotations.NullMarked;
