package pledge.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A member of the staff. */
public record StaffId(@JsonValue UUID value) {}
