/** What tests share: the running program, a database of their own, a clock they set. */
@NullMarked
package pledge.testing;

import org.jspecify.annotations.NullMarked;
