@NullMarked
package crooked.social.ui;

import org.jspecify.annotations.NullMarked;
