/**
 * Orders placed for customers by whoever serves them (order.assist): offered, agreed to, handed to
 * the order system.
 */
@NullMarked
package pledge.order.placement;

import org.jspecify.annotations.NullMarked;
