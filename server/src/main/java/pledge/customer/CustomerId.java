package pledge.customer;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person the brand serves. */
public record CustomerId(@JsonValue UUID value) {}
