/** Ways out put to the customer, who chooses. */
@NullMarked
package pledge.ticket.option;

import org.jspecify.annotations.NullMarked;
