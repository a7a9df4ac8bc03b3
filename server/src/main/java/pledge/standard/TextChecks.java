package pledge.standard;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What the program says and how it is set: known texts, known variables, settings that fit. */
final class TextChecks extends Checks {

  private static final String DURATION = "this setting is a duration in ISO 8601, such as PT10M";

  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("\\{([^{}]*)}");

  /** Variables every text may use beside its own. */
  private static final Set<String> EVERYWHERE = Set.of("brand");

  TextChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    texts("greetings");
    texts("texts");
    settings();
  }

  /** Texts may use the variables the shipped text uses: the program knows no others there. */
  private void texts(String part) {
    each(
        "/" + part,
        (at, text) -> {
          var key = at.substring(at.lastIndexOf('/') + 1);
          var shipped = register.path(part).path(key);
          if (shipped.isMissingNode()) {
            problemAtKey(at, "nothing in the program says this text");
            return;
          }
          var known = new TreeSet<>(EVERYWHERE);
          known.addAll(variables(shipped.path("zh").asString()));
          known.addAll(variables(shipped.path("en").asString()));
          for (var language : List.of("zh", "en")) {
            for (var variable : variables(text.path(language).asString())) {
              if (!known.contains(variable)) {
                problem(
                    at + "/" + language,
                    "unknown variable {%s}: this text may use %s"
                        .formatted(variable, String.join(", ", known)));
              }
            }
          }
        });
    needed("/" + part, "text");
  }

  private static Set<String> variables(String text) {
    var names = new TreeSet<String>();
    var found = VARIABLE.matcher(text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }

  private void settings() {
    each(
        "/settings",
        (at, setting) -> {
          var shipped = register.path("settings").path(at.substring(at.lastIndexOf('/') + 1));
          if (shipped.isMissingNode()) {
            problemAtKey(at, "nothing in the program uses this setting");
          } else if (shipped.has("of")) {
            oneOf(at + "/value", setting.path("value"), shipped.path("of"));
          } else if (shipped.path("value").isNumber() != setting.path("value").isNumber()) {
            problem(
                at + "/value",
                shipped.path("value").isNumber() ? "this setting is a whole number" : DURATION);
          } else if (setting.path("value").isString()
              && !setting.path("value").asString().startsWith("P")) {
            problem(at + "/value", DURATION);
          } else if (setting.path("value").isString()) {
            longest(at + "/value", Duration.parse(setting.path("value").asString()));
          } else if (setting.path("value").asLong() > 1_000_000) {
            problem(at + "/value", "more than a million");
          }
        });
    needed("/settings", "setting");
  }

  private void oneOf(String at, JsonNode value, JsonNode words) {
    var known = words.valueStream().map(JsonNode::asString).toList();
    if (!known.contains(value.asString(""))) {
      problem(at, "this setting is one of " + String.join(", ", known));
    }
  }
}
