package pledge.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact is about (triage.type).
 *
 * @param code {@code enquiry}, {@code order}, {@code after-sales}, {@code complaint}, {@code
 *     suggestion}, {@code need} or {@code other} in the shipped standard
 * @param teamKind the kind of team that takes such matters
 * @param tier the tier a matter of this type starts with
 * @param clock the clause whose clock such matters have instead of their tier's; null for the
 *     tier's
 * @param words words of customers that hint at this type
 * @param fields what is asked for beside the common record
 */
public record ContactType(
    String code,
    String titleZh,
    String titleEn,
    String teamKind,
    String tier,
    @Nullable ClauseId clock,
    List<String> words,
    List<Field> fields) {

  /**
   * A field of the record that only this type has.
   *
   * @param choices what it may be; empty: any words
   */
  public record Field(
      String code, String titleZh, String titleEn, boolean required, List<Choice> choices) {

    /** Whether this may be written into it. */
    public boolean takes(String value) {
      return choices.isEmpty() || choices.stream().anyMatch(it -> it.code().equals(value));
    }
  }

  /** One of the choices that a field offers; its code is what is kept. */
  public record Choice(String code, String titleZh, String titleEn) {}
}
