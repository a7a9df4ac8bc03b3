package pledge.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import pledge.standard.PhraseGroup;
import pledge.standard.PhraseList;
import pledge.standard.Standard;
import pledge.standard.Text;

/** Safety words by scene, each with its careful answer (chat.keyword-care). */
final class CareWords {

  /** Versions of standards are few; an old one's lists are made again when asked for. */
  private static final int KEPT = 20;

  private record Scene(String code, PhraseList phrases, Text answer) {}

  private final Map<UUID, List<Scene>> byVersion = new ConcurrentHashMap<>();

  /** A safety word that was heard. */
  record Alarm(String scene, Text answer, Heard.Word word, int from, int to) {}

  /** The first word of each scene that speaks in what was heard. */
  List<Alarm> in(Standard standard, Heard heard) {
    var alarms = new ArrayList<Alarm>();
    for (var scene : scenes(standard)) {
      for (var word : heard.words()) {
        var hits = scene.phrases().find(word.text());
        if (!hits.isEmpty()) {
          var hit = hits.getFirst();
          alarms.add(new Alarm(scene.code(), scene.answer(), word, hit.from(), hit.to()));
          break;
        }
      }
    }
    return alarms;
  }

  private List<Scene> scenes(Standard standard) {
    if (byVersion.size() > KEPT) {
      byVersion.clear();
    }
    return byVersion.computeIfAbsent(
        standard.version(),
        version ->
            standard.care().stream()
                .map(scene ->
                    new Scene(
                        scene.code(),
                        PhraseList.of(
                            List.of(
                                new PhraseGroup(
                                    scene.code(), scene.patterns(), List.of(), List.of()))),
                        scene.answer()))
                .toList());
  }
}
