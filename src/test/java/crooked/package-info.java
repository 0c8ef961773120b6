/** A small house built wrong on purpose: each class breaks one convention, so that the rules are seen to catch it. */
@NullMarked
package crooked;

import org.jspecify.annotations.NullMarked;
