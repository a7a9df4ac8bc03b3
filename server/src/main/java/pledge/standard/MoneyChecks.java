package pledge.standard;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import tools.jackson.databind.JsonNode;

/** Who may grant how much, and by which policies. */
final class MoneyChecks extends Checks {

  /** Beyond a year nobody remembers when a limit is whole again. */
  private static final Duration LONGEST_PERIOD = Duration.ofDays(366);

  MoneyChecks(YamlTree tree, JsonNode register) {
    super(tree, register);
  }

  @Override
  void check() {
    authority();
    policies();
  }

  private void authority() {
    var approvers = new HashMap<Role, Role>();
    var seen = new HashSet<Role>();
    each(
        "/authority",
        (at, entry) -> {
          var role = role(at + "/role", entry.path("role").asString());
          if (role != null && !seen.add(role)) {
            problem(at + "/role", "this role stands here twice");
          }
          if (entry.has("approver")) {
            var approver = role(at + "/approver", entry.path("approver").asString());
            if (role != null && approver != null) {
              approvers.put(role, approver);
            }
          }
          money(at + "/refund", entry.path("refund"));
          money(at + "/compensation", entry.path("compensation"));
        });
    each(
        "/authority",
        (at, entry) -> {
          var role = roleOrNull(entry.path("role").asString());
          if (role != null && isCircle(role, approvers)) {
            problem(at + "/approver", "the approvers run in a circle: nobody at the top decides");
          }
          var approver = roleOrNull(entry.path("approver").asString(""));
          if (approver != null && !seen.contains(approver)) {
            problem(at + "/approver", "the approver has no authority of its own here");
          }
        });
  }

  private static boolean isCircle(Role role, Map<Role, Role> approvers) {
    var met = new HashSet<Role>();
    for (@Nullable Role at = role; at != null; at = approvers.get(at)) {
      if (!met.add(at)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Role role(String at, String code) {
    var role = roleOrNull(code);
    if (role == null) {
      problem(at, "there is no role " + code);
    }
    return role;
  }

  private static @Nullable Role roleOrNull(String code) {
    for (var role : Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(code)) {
        return role;
      }
    }
    return null;
  }

  private void money(String at, JsonNode money) {
    if (money.path("perCase").asLong() > money.path("perPeriod").asLong()) {
      problem(at + "/perCase", "one case may not exceed what a whole period allows");
    }
    var period = Duration.parse(money.path("period").asString());
    if (!period.isPositive() || period.compareTo(LONGEST_PERIOD) > 0) {
      problem(at + "/period", "a period of limits is at most " + LONGEST_PERIOD.toDays() + " days");
    } else if (!money.path("rolling").asBoolean(false) && !Authority.wholeDays(period)) {
      problem(
          at + "/period",
          "a calendar period is whole days, from a midnight on; one of hours has rolling: true");
    }
  }

  /** A code leads to one policy, and nothing that may be granted is left without any. */
  private void policies() {
    if (!root.has("policies")) {
      return;
    }
    var seen = new HashSet<String>();
    var carried = new HashSet<String>();
    each(
        "/policies",
        (at, policy) -> {
          var code = policy.path("code").asString();
          if (!seen.add(code)) {
            problem(at + "/code", code + " stands here twice");
          }
          policy.path("grants").forEach(grant -> carried.add(grant.asString()));
        });
    for (var grant : Policy.Grant.values()) {
      if (!carried.contains(grant.word())) {
        problemAtKey("/policies", "no policy carries a " + grant.word() + ": none could be made");
      }
    }
  }
}
