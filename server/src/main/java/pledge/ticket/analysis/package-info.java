/**
 * What is learnt from complaints (complaint.analysis): a cause and measures for each, and what a
 * week's complaints have in common.
 */
@NullMarked
package pledge.ticket.analysis;

import org.jspecify.annotations.NullMarked;
