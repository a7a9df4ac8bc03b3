package pledge.standard;

import java.util.List;

/**
 * A phrase of a list found in a text.
 *
 * @param group the group of the list it belongs to
 * @param phrase what was found, in plain characters: disguises taken off
 * @param from where it begins in the original text, in UTF-16 units
 * @param to where it ends there
 * @param alternatives what could be said instead
 */
public record Hit(String group, String phrase, int from, int to, List<String> alternatives) {}
