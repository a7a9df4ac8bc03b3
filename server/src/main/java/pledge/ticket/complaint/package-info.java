/** The green channel: complaints from the first angry word to the customer's own verdict. */
@NullMarked
package pledge.ticket.complaint;

import org.jspecify.annotations.NullMarked;
