@NullMarked
package crooked.social.inner;

import org.jspecify.annotations.NullMarked;
