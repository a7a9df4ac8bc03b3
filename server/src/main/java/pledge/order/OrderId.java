package pledge.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An order in the mirror; the order system knows it by its number. */
public record OrderId(@JsonValue UUID value) {}
