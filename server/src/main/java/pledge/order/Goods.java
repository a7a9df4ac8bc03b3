package pledge.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Something the brand sells.
 *
 * @param family the shelf it stands on, such as {@code skincare}
 * @param priceMinor in minor units of {@code currency}
 * @param updatedAt the source's instant; older states never overwrite newer ones
 */
public record Goods(
    @NotBlank @Size(max = 64) String sku,
    @NotBlank @Size(max = 300) String name,
    @NotBlank @Size(max = 60) String family,
    @Min(0) @Max(OrderDocument.MOST) long priceMinor,
    @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @Valid @NotNull Traits traits,
    @NotNull Instant updatedAt) {}
