package pledge.access;

import java.time.ZoneId;
import java.util.List;
import pledge.platform.BrandId;

/**
 * A brand of the organisation.
 *
 * @param zone the zone its days, opening hours and reports are counted in
 * @param colour {@code #rrggbb}, the main colour of its chat
 * @param origins web origins such as {@code https://shop.example} that may show its chat
 * @param demo whether it was filled by {@code --demo}
 */
public record Brand(
    BrandId id,
    String nameZh,
    String nameEn,
    ZoneId zone,
    String colour,
    List<String> origins,
    boolean demo) {}
