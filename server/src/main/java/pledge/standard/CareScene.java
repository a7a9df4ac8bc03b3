package pledge.standard;

import java.util.List;

/**
 * Safety words and the careful answer they get at once (chat.keyword-care).
 *
 * @param patterns as in every phrase list; {@code Standard.phrases("care")} holds those of all
 *     scenes
 */
public record CareScene(String code, List<String> patterns, Text answer) {}
