/** How does it reach the disk unharmed? */
@NullMarked
package briefingbook.publish;

import org.jspecify.annotations.NullMarked;
