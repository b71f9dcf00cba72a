/** Where did these characters stand? */
@NullMarked
package briefingbook.text;

import org.jspecify.annotations.NullMarked;
