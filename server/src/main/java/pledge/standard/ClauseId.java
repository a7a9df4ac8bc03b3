package pledge.standard;

import com.fasterxml.jackson.annotation.JsonValue;

/** The stable id of a clause of the standard, such as {@code chat.first-reply}. */
public record ClauseId(@JsonValue String value) {

  @Override
  public String toString() {
    return value;
  }
}
