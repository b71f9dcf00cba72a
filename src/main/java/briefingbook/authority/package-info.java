/** Who is who? */
@NullMarked
package briefingbook.authority;

import org.jspecify.annotations.NullMarked;
