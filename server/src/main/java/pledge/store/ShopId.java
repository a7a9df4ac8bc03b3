package pledge.store;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A shop of a brand. */
public record ShopId(@JsonValue UUID value) {}
