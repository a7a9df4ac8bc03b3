/**
 * Benchmarks: the program as a process under load, beside the physical limit of the same PostgreSQL
 * measured in the same run.
 */
@NullMarked
package pledge.bench;

import org.jspecify.annotations.NullMarked;
