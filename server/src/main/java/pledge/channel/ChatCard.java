package pledge.channel;

import java.util.List;

/**
 * What a notice in the chat offers to tap.
 *
 * @param kind ends in {@code options} where one of the choices is to be made, once; a card of the
 *     same beginning that ends in {@code chosen} says that it was
 */
public record ChatCard(String kind, List<String> choices) {

  public ChatCard {
    choices = List.copyOf(choices);
  }
}
