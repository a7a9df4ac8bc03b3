package pledge.aftersales;

import java.time.Instant;
import pledge.access.Actor;
import pledge.ticket.Ticket;

/** A step of a request was taken; published inside the transaction, with the ticket's lock held. */
record RequestMoved(Ticket ticket, Request request, Actor by, Instant at) {}
