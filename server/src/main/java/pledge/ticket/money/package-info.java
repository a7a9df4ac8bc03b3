/**
 * Refunds, returns and compensation on a ticket: the policy they rest on, the authority they take,
 * and the money that follows.
 */
@NullMarked
package pledge.ticket.money;

import org.jspecify.annotations.NullMarked;
