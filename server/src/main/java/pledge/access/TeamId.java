package pledge.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A team: people who share queues. */
public record TeamId(@JsonValue UUID value) {}
