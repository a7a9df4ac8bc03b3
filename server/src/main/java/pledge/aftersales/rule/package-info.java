/**
 * What may be returned, exchanged or repaired, by named rules; pure, so that every case can be laid
 * out in a table.
 */
@NullMarked
package pledge.aftersales.rule;

import org.jspecify.annotations.NullMarked;
