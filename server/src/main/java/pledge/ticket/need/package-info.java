/**
 * Customers' needs: caught with their urgency, followed, and put to the departments that can say
 * whether they are feasible (need.collect, need.follow, need.special).
 */
@NullMarked
package pledge.ticket.need;

import org.jspecify.annotations.NullMarked;
