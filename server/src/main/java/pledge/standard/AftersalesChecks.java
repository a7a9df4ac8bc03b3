package pledge.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What is judged after a sale names what there is; every rule the program asks is written. */
final class AftersalesChecks extends Checks {

  AftersalesChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    if (!root.has("aftersales")) {
      return;
    }
    var policies = new HashSet<String>();
    List.of(root, register)
        .forEach(
            from -> from.path("policies").forEach(it -> policies.add(it.path("code").asString())));
    codes("aftersales/reasons");
    var ways = codes("aftersales/ways");
    var rules = codes("aftersales/rules");
    var known = new HashSet<String>();
    register.at("/aftersales/rules").forEach(it -> known.add(it.path("code").asString()));
    each(
        "/aftersales/reasons",
        (at, reason) ->
            each(
                at + "/ways",
                (way, it) -> aPolicy(way + "/policy", it.path("policy").asString(), policies)));
    each(
        "/aftersales/rules",
        (at, rule) -> {
          var code = rule.path("code").asString();
          if (!known.contains(code)) {
            problem(at + "/code", "nothing in the program asks the rule " + code);
          }
          if (rule.has("policy")) {
            aPolicy(at + "/policy", rule.path("policy").asString(), policies);
          }
          each(
              at + "/instead",
              (way, it) -> {
                if (!ways.contains(it.asString())) {
                  problem(way, "there is no way " + it.asString());
                }
              });
        });
    known.removeAll(rules);
    known.forEach(code -> problemAtKey("/aftersales/rules", "the rule " + code + " is missing"));
  }

  private void aPolicy(String at, String code, Set<String> policies) {
    if (!policies.contains(code)) {
      problem(at, "there is no policy " + code);
    }
  }
}
