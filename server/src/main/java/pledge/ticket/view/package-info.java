/** Views of the ticket list: shipped by rule, kept by people, shared with teams and the brand. */
@NullMarked
package pledge.ticket.view;

import org.jspecify.annotations.NullMarked;
