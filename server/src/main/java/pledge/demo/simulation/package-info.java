/**
 * A simulated day: customers and staff who act through the public API only, and a count of their
 * own that must agree with the compliance board. {@link pledge.demo.simulation.Day} is where to
 * begin. Nothing in here names anything else of the program.
 */
@NullMarked
package pledge.demo.simulation;

import org.jspecify.annotations.NullMarked;
