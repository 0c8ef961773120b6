@NullMarked
package crooked.social.network.hidden;

import org.jspecify.annotations.NullMarked;
