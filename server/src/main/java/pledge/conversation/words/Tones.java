package pledge.conversation.words;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import pledge.access.Brands;
import pledge.conversation.Conversations;
import pledge.customer.Ages;
import pledge.customer.Customers;
import pledge.knowledge.Tone;
import pledge.standard.Executes;
import pledge.standard.Standard;

/**
 * Wording follows the profile (chat.tone): livelier for the young, more patient for the elderly.
 * Labels that people gave count more than the birthday; whose age isn't known is spoken to plainly.
 */
@Component
@Executes("chat.tone")
class Tones {

  static final String CLAUSE = "chat.tone";

  private final Customers customers;
  private final Ages ages;
  private final Brands brands;

  Tones(Customers customers, Ages ages, Brands brands) {
    this.customers = customers;
    this.ages = ages;
    this.brands = brands;
  }

  /**
   * @param by what it follows: {@code label}, {@code birthday} or nothing
   */
  record Chosen(Tone tone, String by) {

    private static final Chosen PLAIN = new Chosen(Tone.NEUTRAL, "");

    /** The greeting or farewell in this tone, where the standard has one of its own. */
    String variant(Standard standard, String key) {
      var own = key + "-" + tone.word();
      return standard.greetings().containsKey(own) ? own : key;
    }
  }

  Chosen of(Conversations.Brief conversation, Standard standard, Instant now) {
    var known = conversation.customer();
    if (known == null) {
      return Chosen.PLAIN;
    }
    return customers
        .find(conversation.brand(), known)
        .map(customer -> {
          for (var label : customer.labels()) {
            if (!standard.phrases("elderly-labels").find(label).isEmpty()) {
              return new Chosen(Tone.PATIENT, "label");
            }
            if (!standard.phrases("young-labels").find(label).isEmpty()) {
              return new Chosen(Tone.LIVELY, "label");
            }
          }
          var today = LocalDate.ofInstant(now, brands.get(conversation.brand()).zone());
          var age = ages.of(customer.id(), today);
          if (age.isEmpty()) {
            return Chosen.PLAIN;
          }
          if (age.getAsInt() >= standard.number("tone.elderly-from")) {
            return new Chosen(Tone.PATIENT, "birthday");
          }
          return age.getAsInt() < standard.number("tone.young-below")
              ? new Chosen(Tone.LIVELY, "birthday")
              : Chosen.PLAIN;
        })
        .orElse(Chosen.PLAIN);
  }
}
