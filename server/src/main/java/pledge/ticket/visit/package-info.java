/**
 * Going back to the customer: after complex cases and to important ones (follow.return-visit), and
 * regularly (follow.regular-visit).
 */
@NullMarked
package pledge.ticket.visit;

import org.jspecify.annotations.NullMarked;
