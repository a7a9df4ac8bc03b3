package pledge.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A piece of knowledge. */
public record ArticleId(@JsonValue UUID value) {}
