/**
 * Templates: what a ticket of a kind is opened with, and texts whose blanks a ticket fills. Texts
 * to customers themselves are scripts of the knowledge base, kept and versioned there.
 */
@NullMarked
package pledge.ticket.template;

import org.jspecify.annotations.NullMarked;
