package pledge.ticket.bulk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pledge.platform.BadInput;
import pledge.platform.PlainText;

/**
 * What is to be done on every ticket of a selection.
 *
 * @param staff of {@code owner}: a person, or else
 * @param team a team
 * @param why of {@code owner} (may be left out), {@code tier} and {@code type}
 * @param fields of {@code fields}: by code; an empty text takes one away
 * @param text of {@code note} and {@code reply}; of {@code close} the outcome for those customers
 *     who don't know it yet, if they are to be told. Blanks such as {@code {customer}} are filled
 *     for each ticket
 */
@Schema(name = "BulkAction")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkAction(
    @NotNull Kind kind,
    @Nullable UUID staff,
    @Nullable UUID team,
    @Nullable @Size(max = 40) String tier,
    @Nullable @Size(max = 40) String type,
    @Nullable @Size(max = 500) String why,
    @Nullable @Size(max = 20) Map<@Size(max = 40) String, @Size(max = 500) String> fields,
    @Nullable @Size(max = 2000) String text) {

  enum Kind {
    OWNER,
    TIER,
    TYPE,
    FIELDS,
    NOTE,
    REPLY,
    WATCH,
    UNWATCH,
    CLOSE;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind of(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new BadInput("action.kind", "is none of the actions there are"));
    }
  }

  /**
   * With texts cleaned, and nothing missing.
   *
   * @throws BadInput otherwise
   */
  BulkAction checked() {
    switch (kind) {
      case OWNER -> {
        if ((staff == null) == (team == null)) {
          throw new BadInput("action.staff", "name either a person or a team");
        }
      }
      case TIER -> {
        needed("action.tier", tier);
        needed("action.why", why);
      }
      case TYPE -> {
        needed("action.type", type);
        needed("action.why", why);
      }
      case FIELDS -> {
        if (fields == null || fields.isEmpty()) {
          throw new BadInput("action.fields", "names at least one");
        }
      }
      case NOTE, REPLY -> needed("action.text", text);
      case WATCH, UNWATCH, CLOSE -> {}
    }
    return new BulkAction(
        kind,
        staff,
        team,
        clean("action.tier", tier, 40),
        clean("action.type", type, 40),
        clean("action.why", why, 500),
        fields,
        clean("action.text", text, 2000));
  }

  /** Whether it says something to customers that they didn't ask for. */
  boolean speaks() {
    return kind == Kind.REPLY || (kind == Kind.CLOSE && text != null);
  }

  String reason() {
    return why == null ? "" : why;
  }

  private static void needed(String field, @Nullable String text) {
    PlainText.required(field, text == null ? "" : text, 2000);
  }

  private static @Nullable String clean(String field, @Nullable String text, int max) {
    var clean = text == null ? "" : PlainText.optional(field, text, max);
    return clean.isEmpty() ? null : clean;
  }
}
