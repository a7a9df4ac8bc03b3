/** Promises made to customers in words, and the notice before one is missed. */
@NullMarked
package pledge.ticket.promise;

import org.jspecify.annotations.NullMarked;
