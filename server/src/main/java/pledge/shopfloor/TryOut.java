package pledge.shopfloor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.store.ShopId;

/**
 * Something a customer tried in a shop.
 *
 * @param shopName the shop's name
 * @param name of the goods; the number where they aren't known
 * @param way {@code fitting}, {@code sample}, {@code demonstration} or {@code mirror}; null where
 *     nobody said
 * @param explained whether its use was explained
 * @param liked null where they didn't say
 * @param clerk who showed it; null where a machine saw it
 */
@Schema(name = "TryOut")
public record TryOut(
    UUID visit,
    ShopId shop,
    String shopName,
    String sku,
    String name,
    @Nullable String way,
    boolean explained,
    @Nullable Boolean liked,
    @Nullable String clerk,
    Instant at) {}
