package pledge.order.sheet;

import java.util.Map;

/**
 * A row.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells those that aren't empty, by column from 0
 */
public record SheetRow(int number, Map<Integer, SheetCell> cells) {}
