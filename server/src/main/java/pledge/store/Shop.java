package pledge.store;

import java.time.ZoneId;
import java.util.Set;
import pledge.access.StaffId;
import pledge.platform.BrandId;

/**
 * A shop: where it is, when it is open and who works there.
 *
 * @param code short and stable within the brand, such as {@code S01}
 * @param region province, city and district
 * @param zone the zone its opening hours are meant in
 */
public record Shop(
    ShopId id,
    BrandId brand,
    String code,
    String name,
    String region,
    String street,
    String phone,
    ZoneId zone,
    OpeningHours hours,
    Set<StaffId> people) {}
