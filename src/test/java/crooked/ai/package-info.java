@NullMarked
package crooked.ai;

import org.jspecify.annotations.NullMarked;
