@NullMarked
package crooked.ai.provider.acme;

import org.jspecify.annotations.NullMarked;
