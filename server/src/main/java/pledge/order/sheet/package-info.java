/**
 * Files of rows as people make them: CSV in whatever encoding, XLSX; read without trusting them.
 */
@NullMarked
package pledge.order.sheet;

import org.jspecify.annotations.NullMarked;
