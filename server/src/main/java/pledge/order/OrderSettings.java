package pledge.order;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of this room.
 *
 * @param bulkLines lines a bulk upload may have; the answer holds a result for each and is kept in
 *     memory until the upload has ended
 * @param bulkLineBytes bytes of one line; an order of 500 lines and 500 tracking events has some
 *     150 KiB
 * @param bulkBatch orders written in one transaction; more gain nothing, fewer wait for the disk
 *     more often
 * @param fileRows a file of orders may have, its header apart
 * @param fileColumns beyond these it is no table of orders
 * @param fileCellCharacters of one cell; no field is longer
 * @param fileUnpackedBytes what an XLSX may hold unpacked: 100,000 full rows have some 120 MiB
 * @param webhookSecret what the order system signs its webhooks with, several with blanks between
 *     while it changes over; blank: it sends none
 */
@ConfigurationProperties("pledge.order")
record OrderSettings(
    @DefaultValue("50000") int bulkLines,
    @DefaultValue("262144") int bulkLineBytes,
    @DefaultValue("500") int bulkBatch,
    @DefaultValue("100000") int fileRows,
    @DefaultValue("200") int fileColumns,
    @DefaultValue("2001") int fileCellCharacters,
    @DefaultValue("201326592") long fileUnpackedBytes,
    @DefaultValue("") String webhookSecret) {}
