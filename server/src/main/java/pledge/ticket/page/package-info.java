/** The customer's own page of a ticket, by signed link and without an account. */
@NullMarked
package pledge.ticket.page;

import org.jspecify.annotations.NullMarked;
