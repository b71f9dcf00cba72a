/** What does the maintainer put in and settle? */
@NullMarked
package briefingbook.maintain;

import org.jspecify.annotations.NullMarked;
