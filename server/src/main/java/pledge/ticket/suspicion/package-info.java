/**
 * What sounds like a complaint on any channel: raised by rule, decided by a person, and from its
 * first word on a complaint of the green channel.
 */
@NullMarked
package pledge.ticket.suspicion;

import org.jspecify.annotations.NullMarked;
