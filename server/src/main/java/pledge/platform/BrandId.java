package pledge.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The short code of a brand, such as {@code hetang}: 2 to 32 lower-case letters, digits or hyphens.
 * An installation is one organisation with one or more brands.
 */
public record BrandId(@JsonValue String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  @JsonCreator
  public BrandId {
    if (!SHAPE.matcher(value).matches()) {
      throw new BadInput("brand", "a brand code is 2 to 32 lower-case letters, digits or hyphens");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
