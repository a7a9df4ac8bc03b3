/** Work on many tickets at once, with a result for each. */
@NullMarked
package pledge.ticket.bulk;

import org.jspecify.annotations.NullMarked;
