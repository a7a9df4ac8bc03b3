package pledge.standard;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the program itself would say must pass its own phrases, or it could never be sent. */
final class OwnWordsChecks extends Checks {

  OwnWordsChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    var groups = new ArrayList<PhraseGroup>();
    each("/phrases/stonewalling", (at, group) -> groups.add(StandardReader.group(group)));
    var stonewalling = PhraseList.of(groups);
    for (var part :
        List.of(
            "/greetings",
            "/texts",
            "/care",
            "/shortcuts",
            "/questions",
            "/policies",
            "/aftersales")) {
      each(part, (at, said) -> sayable(at, said, stonewalling));
    }
    each(
        "/phrases/stonewalling",
        (at, group) ->
            each(at + "/alternatives", (text, said) -> sayable(text, said, stonewalling)));
  }

  private void sayable(String at, JsonNode said, PhraseList stonewalling) {
    if (said.isString()) {
      for (var hit : stonewalling.find(said.asString())) {
        problem(at, "this could never be sent: it holds the stonewalling phrase " + hit.phrase());
      }
    } else if (!at.endsWith("/patterns")) {
      each(at, (part, text) -> sayable(part, text, stonewalling));
    }
  }
}
