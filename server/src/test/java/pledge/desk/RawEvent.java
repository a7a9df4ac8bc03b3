package pledge.desk;

import java.time.Instant;

/**
 * What happened in a month of shops, as whoever stood beside it would have written it down.
 *
 * @param order its number
 * @param shop its code; empty: of no shop
 * @param detail a reason, a way or a number of pieces
 * @param minor money, in fen
 */
record RawEvent(Instant at, What what, String order, String shop, String detail, long minor) {

  enum What {
    /** Paid and to be collected. */
    ORDERED_TO_COLLECT,
    /** The customer knows that it is there. */
    READY,
    /** The customer chose what to do about missing pieces. */
    CHOSE,
    COLLECTED,
    /** The goods are on the counter. */
    AT_COUNTER,
    /** Detail: reason and pieces. */
    ASKED,
    REFUSED,
    EXCHANGED,
    /** Money handed back, by the arithmetic of a cash register. */
    PAID_BACK,
    LEFT_COUNTER
  }
}
