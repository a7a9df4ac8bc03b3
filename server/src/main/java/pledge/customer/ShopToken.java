package pledge.customer;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the shop says of a customer who is signed in there, its signature checked.
 *
 * @param account the shop's own id of the account
 * @param id the token's ({@code jti})
 * @param phone in the form of {@link Handle#phoneNumber}
 * @param phoneProven whether the shop vouches that the number is this customer's own
 * @param zone by whose wall clock the customer lives ({@code zoneinfo})
 */
public record ShopToken(
    String account,
    String id,
    Instant issuedAt,
    Instant expiresAt,
    @Nullable String name,
    @Nullable String level,
    @Nullable String phone,
    boolean phoneProven,
    @Nullable String email,
    boolean emailProven,
    @Nullable ZoneId zone) {}
