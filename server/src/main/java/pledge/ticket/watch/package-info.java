/** Watching tickets that somebody else has: who wants to know what happens on which. */
@NullMarked
package pledge.ticket.watch;

import org.jspecify.annotations.NullMarked;
