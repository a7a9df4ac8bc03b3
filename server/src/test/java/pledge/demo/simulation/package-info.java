@NullMarked
package pledge.demo.simulation;

import org.jspecify.annotations.NullMarked;
