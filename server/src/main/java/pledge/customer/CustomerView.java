package pledge.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/**
 * A customer as staff see one: masked. The full phone number, e-mail or address is opened one at a
 * time, with a reason, and recorded (customer.privacy).
 *
 * @param name family name and stars
 * @param phone first three and last four digits, null when not known
 * @param address region only
 * @param level the brand's membership level, null for somebody who isn't a member
 * @param birthday month and day ({@code 05-12}); the year stays closed
 * @param gender {@code female}, {@code male} or null
 * @param value {@code new}, {@code regular} or {@code important}
 * @param erasedAt when this person's data was erased; of it nothing is left but this
 * @param channels where this person is known: {@code shop}, {@code web}, {@code phone}, …
 */
@Schema(name = "CustomerView")
public record CustomerView(
    CustomerId id,
    BrandId brand,
    @Nullable String memberNumber,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String level,
    @Nullable String birthday,
    @Nullable String gender,
    List<String> labels,
    String value,
    List<String> channels,
    Instant since,
    @Nullable Instant erasedAt) {}
