/** What goes back for which pieces, to the fen; pure arithmetic. */
@NullMarked
package pledge.aftersales.refund;

import org.jspecify.annotations.NullMarked;
