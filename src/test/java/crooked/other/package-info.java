@NullMarked
package crooked.other;

import org.jspecify.annotations.NullMarked;
