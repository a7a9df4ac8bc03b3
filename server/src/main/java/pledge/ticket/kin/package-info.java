/** Tickets that belong together: links, duplicates merged into one, second matters split off. */
@NullMarked
package pledge.ticket.kin;

import org.jspecify.annotations.NullMarked;
