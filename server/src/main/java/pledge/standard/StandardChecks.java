package pledge.standard;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import tools.jackson.databind.JsonNode;

/**
 * What the shape of a standard can't say: every name leads somewhere, every figure makes sense,
 * every pattern compiles, and nothing the program needs is missing. The shape is already right.
 */
final class StandardChecks {

  /** The kinds of teams there are; the desk's queues hang on them. */
  static final Set<String> TEAM_KINDS =
      new TreeSet<>(Set.of("front", "expert", "supervisor", "aftersales", "complaints", "shop"));

  /** Phrase lists whose alternatives take the place of what was found. */
  private static final List<String> ADVISING =
      List.of("positive-wording", "jargon", "vague", "robotic", "typing-errors", "asks-known");

  /** The longest a clock may run; longer figures are slips of the pen. */
  private static final Duration LONGEST = Duration.ofDays(3_660);

  private static final String DURATION = "this setting is a duration in ISO 8601, such as PT10M";

  /** Beyond a year nobody remembers when a limit is whole again. */
  private static final Duration LONGEST_PERIOD = Duration.ofDays(366);

  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("\\{([^{}]*)}");

  private static final java.util.regex.Pattern REPETITION =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  /** A pattern that grows beyond this would cost memory that no phrase is worth. */
  private static final double MOST_UNROLLED = 10_000;

  /** Variables every text may use beside its own. */
  private static final Set<String> EVERYWHERE = Set.of("brand");

  private final YamlTree tree;
  private final JsonNode root;
  private final JsonNode register;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param register the shipped standard, which says what the program needs
   */
  StandardChecks(YamlTree tree, YamlTree register) {
    this.tree = tree;
    this.root = tree.root();
    this.register = register.root();
  }

  List<Problem> problems() {
    sections();
    calendars();
    clauses();
    codes("stages");
    tiers();
    types();
    routing();
    authority();
    policies();
    aftersales();
    causes("/causes", 1, new HashSet<>());
    phrases();
    advice();
    questions();
    care();
    texts("greetings");
    texts("texts");
    settings();
    if (problems.isEmpty()) {
      ownWords();
    }
    return problems;
  }

  /** What the program itself would say must pass its own phrases, or it could never be sent. */
  private void ownWords() {
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

  private void problem(String pointer, String reason) {
    problems.add(Problem.at(tree.position(pointer), tree.path(pointer), reason));
  }

  private void problemAtKey(String pointer, String reason) {
    problems.add(Problem.at(tree.keyPosition(pointer), tree.path(pointer), reason));
  }

  private void sections() {
    var seen = new HashSet<Integer>();
    each(
        "/sections",
        (at, section) -> {
          if (!seen.add(section.path("number").asInt())) {
            problem(at + "/number", "section " + section.path("number") + " stands here twice");
          }
        });
  }

  private void calendars() {
    each(
        "/calendars",
        (at, calendar) -> {
          var days = new HashSet<String>();
          each(
              at + "/week",
              (line, week) -> {
                each(
                    line + "/days",
                    (day, name) -> {
                      if (!days.add(name.asString())) {
                        problem(day, "this weekday has its hours above already");
                      }
                    });
                each(line + "/open", this::span);
              });
          if (problems.stream().noneMatch(it -> it.path().startsWith(tree.path(at) + "."))) {
            try {
              var built = StandardReader.calendar(calendar, region -> List.of());
              if (tree.path(at).equals("calendars.always") && !built.isOpen(Instant.EPOCH)) {
                problem(at, "the calendar always is open at every instant");
              }
            } catch (IllegalArgumentException e) {
              var where = String.valueOf(e.getMessage()).contains("zone") ? at + "/zone" : at;
              problem(where, String.valueOf(e.getMessage()));
            }
          }
        });
    needed("/calendars", "calendar");
  }

  private void span(String at, JsonNode span) {
    try {
      BusinessCalendar.Span.parse(span.asString());
    } catch (IllegalArgumentException e) {
      problem(at, String.valueOf(e.getMessage()));
    }
  }

  private void clauses() {
    var registered = new HashMap<String, JsonNode>();
    register.path("clauses").forEach(it -> registered.put(it.path("id").asString(), it));
    var seen = new HashSet<String>();
    each(
        "/clauses",
        (at, clause) -> {
          var id = clause.path("id").asString();
          if (!seen.add(id)) {
            problem(at + "/id", "the clause " + id + " stands here twice");
          }
          var known = registered.get(id);
          if (known == null) {
            problem(at + "/id", "unknown clause " + id + ": the register has no such clause");
          } else {
            same(at, clause, known, "kind");
            same(at, clause, known, "section");
            same(at, clause, known, "promised");
            sameNames(at, clause, known, "numbers");
            sameNames(at, clause, known, "durations");
            sameNames(at, clause, known, "milestones");
          }
          clause(at, clause);
        });
    var missing = new ArrayList<String>();
    register
        .path("clauses")
        .forEach(it -> {
          if (!seen.contains(it.path("id").asString())) {
            missing.add(it.path("id").asString());
          }
        });
    for (var id : missing) {
      problemAtKey("/clauses", "the clause " + id + " of the register is missing");
    }
  }

  private void same(String at, JsonNode clause, JsonNode known, String key) {
    var own = clause.path(key).asString("");
    var asked = known.path(key).asString("");
    if (!own.equals(asked)) {
      var id = clause.path("id").asString();
      problem(
          clause.has(key) ? at + "/" + key : at,
          "the program executes "
              + id
              + (asked.isEmpty() ? " without " + key : " as " + key + " " + asked)
              + "; that can't be changed by data");
    }
  }

  private void sameNames(String at, JsonNode clause, JsonNode known, String key) {
    known
        .path(key)
        .propertyNames()
        .forEach(name -> {
          if (!clause.path(key).has(name)) {
            problem(at, "the figure " + key + "." + name + " is missing");
          }
        });
    clause
        .path(key)
        .propertyNames()
        .forEach(name -> {
          if (!known.path(key).has(name)) {
            problemAtKey(at + "/" + key + "/" + name, "nothing in the program uses this figure");
          }
        });
  }

  private void clause(String at, JsonNode clause) {
    each(
        at + "/sources",
        (source, name) -> {
          if (!root.path("sources").has(name.asString())) {
            problem(source, "there is no source " + name.asString());
          }
        });
    if (!hasSection(clause.path("section").asInt())) {
      problem(at + "/section", "there is no section " + clause.path("section"));
    }
    var kind = clause.path("kind").asString();
    boolean clock = kind.equals("clock");
    needs(at, clause, clock, "limit", "a clock needs its limit");
    needs(at, clause, clock, "clock", "a clock says what starts, pauses, stops and cancels it");
    needs(at, clause, kind.equals("target"), "target", "a target needs its measure");
    needs(at, clause, kind.equals("cap"), "cap", "a cap needs its count and stretch of time");
    if (!clock) {
      for (var key : List.of("limit", "channels", "milestones", "clock", "promised")) {
        if (clause.has(key)) {
          problemAtKey(at + "/" + key, "only a clock has this; the clause is a " + kind);
        }
      }
      return;
    }
    var limit = clause.path("limit");
    if (!limit.isObject()) {
      return;
    }
    limit(at + "/limit", limit);
    each(at + "/milestones", this::limit);
    each(at + "/channels", (channel, own) -> channel(channel, own, limit));
    rings(at, clause);
  }

  private void needs(String at, JsonNode clause, boolean so, String key, String reason) {
    if (so && !clause.has(key)) {
      problem(at, reason);
    }
  }

  private boolean hasSection(int number) {
    for (var section : root.path("sections")) {
      if (section.path("number").asInt() == number) {
        return true;
      }
    }
    return false;
  }

  private void limit(String at, JsonNode node) {
    var limit = StandardReader.limit(node);
    if (!root.path("calendars").has(limit.calendar())) {
      problem(at + "/calendar", "there is no calendar " + limit.calendar());
    }
    longest(at + "/duration", limit.duration());
    if (limit.warnBefore().compareTo(limit.duration()) >= 0) {
      problem(
          at + "/warnBefore",
          "the warning would come before the clock starts: "
              + limit.warnBefore()
              + " before a limit of "
              + limit.duration());
    }
  }

  private void longest(String at, Duration duration) {
    if (duration.compareTo(LONGEST) > 0) {
      problem(at, "longer than " + LONGEST.toDays() + " days");
    }
  }

  private void channel(String at, JsonNode own, JsonNode common) {
    var name = at.substring(at.lastIndexOf('/') + 1);
    if (!root.path("channels").has(name)) {
      problemAtKey(at, "there is no channel " + name);
    }
    if (own.isObject()) {
      limit(at, own);
      return;
    }
    var limit = StandardReader.channelLimit(own, StandardReader.limit(common));
    longest(at, limit.duration());
    if (limit.warnBefore().compareTo(limit.duration()) >= 0) {
      problem(
          at,
          "the warning would come before the clock starts: "
              + limit.warnBefore()
              + " before a limit of "
              + limit.duration()
              + "; give this channel its own warnBefore");
    }
  }

  /** A limit that is written in rings as well must be as long as the rings. */
  private void rings(String at, JsonNode clause) {
    var rings = clause.path("numbers").path("rings");
    var ring = clause.path("durations").path("ring");
    if (rings.isNumber() && ring.isString()) {
      var asRings = Duration.parse(ring.asString()).multipliedBy(rings.asInt());
      if (!asRings.equals(StandardReader.limit(clause.path("limit")).duration())) {
        problem(
            at + "/limit/duration",
            "%s rings of %s are %s, not this".formatted(rings, ring.asString(), asRings));
      }
    }
  }

  private Set<String> codes(String part) {
    var seen = new HashSet<String>();
    each(
        "/" + part,
        (at, element) -> {
          var code = element.path("code").asString();
          if (!seen.add(code)) {
            problem(at + "/code", code + " stands here twice");
          }
        });
    for (var element : register.path(part)) {
      var code = element.path("code").asString();
      if (!seen.contains(code)) {
        problemAtKey("/" + part, "the program needs " + code + " here");
      }
    }
    return seen;
  }

  private void tiers() {
    codes("tiers");
    each(
        "/tiers",
        (at, tier) -> {
          teamKind(at + "/teamKind", tier.path("teamKind").asString());
          aClock(at + "/clock", tier.path("clock").asString());
        });
  }

  private void aClock(String at, String clause) {
    if (!"clock".equals(kindOf(clause))) {
      problem(at, "there is no clock " + clause + " among the clauses");
    }
  }

  private @Nullable String kindOf(String clause) {
    for (var it : root.path("clauses")) {
      if (it.path("id").asString().equals(clause)) {
        return it.path("kind").asString();
      }
    }
    return null;
  }

  private void types() {
    codes("types");
    var tiers = new HashSet<String>();
    root.path("tiers").forEach(it -> tiers.add(it.path("code").asString()));
    each(
        "/types",
        (at, type) -> {
          teamKind(at + "/teamKind", type.path("teamKind").asString());
          var tier = type.path("tier").asString();
          if (!tiers.contains(tier)) {
            problem(at + "/tier", "there is no tier " + tier);
          }
          if (type.has("clock")) {
            aClock(at + "/clock", type.path("clock").asString());
          }
          var fields = new HashSet<String>();
          each(
              at + "/fields",
              (field, it) -> {
                if (!fields.add(it.path("code").asString())) {
                  problem(field + "/code", "this field stands here twice");
                }
                var choices = new HashSet<String>();
                each(
                    field + "/choices",
                    (choice, one) -> {
                      if (!choices.add(one.path("code").asString())) {
                        problem(choice + "/code", "this choice stands here twice");
                      }
                    });
              });
        });
  }

  private void routing() {
    codes("skills");
    codes("routing");
    var skills = new HashSet<String>();
    root.path("skills").forEach(it -> skills.add(it.path("code").asString()));
    var types = new HashSet<String>();
    root.path("types").forEach(it -> types.add(it.path("code").asString()));
    each(
        "/routing",
        (at, rule) -> {
          if (rule.has("teamKind")) {
            teamKind(at + "/teamKind", rule.path("teamKind").asString());
          }
          known(at + "/skills", "skill", skills);
          known(at + "/types", "contact type", types);
        });
  }

  private void known(String at, String what, Set<String> codes) {
    each(
        at,
        (each, code) -> {
          if (!codes.contains(code.asString())) {
            problem(each, "there is no " + what + " " + code.asString());
          }
        });
  }

  private void teamKind(String at, String kind) {
    if (!TEAM_KINDS.contains(kind)) {
      problem(at, "unknown team kind " + kind + ": there are " + String.join(", ", TEAM_KINDS));
    }
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
    } else if (!money.path("rolling").asBoolean(false) && !wholeDays(period)) {
      problem(
          at + "/period",
          "a calendar period is whole days, from a midnight on; one of hours has rolling: true");
    }
  }

  /** A calendar counts days; what is no number of them (in versions of old) can only roll. */
  static boolean wholeDays(Duration period) {
    return period.equals(Duration.ofDays(period.toDays()));
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

  /**
   * What is judged after a sale names what there is, and every rule the program asks is written.
   */
  private void aftersales() {
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

  /** A cause's code leads to one place of the tree, and its top is fine enough to learn from. */
  private void causes(String at, int level, Set<String> seen) {
    each(
        at,
        (cause, it) -> {
          var code = it.path("code").asString();
          if (!seen.add(code)) {
            problem(cause + "/code", code + " stands here twice");
          }
          if (level == 1 && !it.has("causes")) {
            problem(cause, "a branch needs finer causes below it");
          }
          if (level > 4) {
            problem(cause, "a tree of causes has four levels at most");
          }
          causes(cause + "/causes", level + 1, seen);
        });
  }

  private void phrases() {
    each(
        "/phrases",
        (at, list) -> {
          var groups = new HashSet<String>();
          var seen = new HashMap<String, String>();
          each(
              at,
              (group, it) -> {
                if (!groups.add(it.path("group").asString())) {
                  problem(group + "/group", "this group stands here twice");
                }
                each(group + "/patterns", (pattern, text) -> pattern(pattern, text, seen));
                each(group + "/unless", (pattern, text) -> pattern(pattern, text, new HashMap<>()));
                if (at.equals("/phrases/stonewalling") && !it.has("alternatives")) {
                  problem(group, "a stopped draft needs at least one alternative");
                }
              });
        });
    needed("/phrases", "phrase list");
  }

  /** Lists whose hits are suggestions need something better to say, which they must not find. */
  private void advice() {
    for (var list : ADVISING) {
      var at = "/phrases/" + list;
      each(
          at,
          (group, it) -> {
            if (!it.has("alternatives")) {
              problem(group, "a suggestion needs at least one alternative");
            }
          });
      if (problems.isEmpty()) {
        var groups = new ArrayList<PhraseGroup>();
        each(at, (group, it) -> groups.add(StandardReader.group(it)));
        var found = PhraseList.of(groups);
        each(
            at,
            (group, it) ->
                each(
                    group + "/alternatives",
                    (alternative, text) -> {
                      for (var hit : found.find(text.asString())) {
                        problem(
                            alternative, "this would be advised against again: " + hit.phrase());
                      }
                    }));
      }
    }
  }

  private void questions() {
    var types = new HashSet<String>();
    root.path("types").forEach(it -> types.add(it.path("code").asString()));
    each(
        "/questions",
        (at, it) -> {
          if (!types.contains(at.substring(at.lastIndexOf('/') + 1))) {
            problemAtKey(at, "there is no contact type of this code");
          }
        });
    if (root.has("questions") && !root.path("questions").has("other")) {
      problemAtKey("/questions", "the type other needs questions: they serve wherever none fit");
    }
  }

  private void pattern(String at, JsonNode text, Map<String, String> seen) {
    var pattern = text.asString();
    var earlier = seen.putIfAbsent(pattern, at);
    if (earlier != null) {
      problem(at, "this pattern stands in line " + line(earlier) + " already");
    }
    if (pattern.length() > 1 && pattern.startsWith("/") && pattern.endsWith("/")) {
      if (unrolled(pattern) > MOST_UNROLLED) {
        problem(at, "too large once its repetitions are written out");
        return;
      }
      try {
        Pattern.compile(pattern.substring(1, pattern.length() - 1));
      } catch (PatternSyntaxException e) {
        problem(at, "not a pattern of RE2: " + e.getDescription() + ": " + e.getPattern());
        return;
      }
    }
    PhraseList.problem(pattern).ifPresent(reason -> problem(at, "this pattern " + reason));
  }

  /** How many characters the pattern has once {m,n} is written out; nested ones multiply. */
  private static double unrolled(String pattern) {
    var groups = new ArrayDeque<Double>();
    double sum = 0;
    double last = 1;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        groups.push(sum);
        sum = 0;
        last = 0;
      } else if (c == ')') {
        last = Math.max(1, sum);
        sum = (groups.isEmpty() ? 0 : groups.pop()) + last;
      } else if (c == '{') {
        int end = pattern.indexOf('}', i);
        var counts = REPETITION.matcher(end < 0 ? "" : pattern.substring(i, end + 1));
        if (counts.matches()) {
          double times = Double.parseDouble(most(counts));
          sum += last * Math.max(0, times - 1);
          last *= Math.max(1, times);
          i = end;
        }
      } else {
        i += c == '\\' ? 1 : 0;
        last = 1;
        sum++;
      }
    }
    return sum;
  }

  private static String most(Matcher counts) {
    var upper = counts.group(2);
    return upper == null || upper.isEmpty() ? counts.group(1) : upper;
  }

  private int line(String pointer) {
    var position = tree.position(pointer);
    return position == null ? 1 : position.line();
  }

  private void care() {
    var scenes = new HashSet<String>();
    var seen = new HashMap<String, String>();
    each(
        "/care",
        (at, scene) -> {
          if (!scenes.add(scene.path("scene").asString())) {
            problem(at + "/scene", "this scene stands here twice");
          }
          each(at + "/patterns", (pattern, text) -> pattern(pattern, text, seen));
        });
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

  /** Whatever the shipped standard has by name here, the program asks for. */
  private void needed(String at, String what) {
    var part = at.substring(1);
    register
        .path(part)
        .propertyNames()
        .forEach(name -> {
          if (!root.path(part).has(name)) {
            problemAtKey(at, "the " + what + " " + name + " is missing");
          }
        });
  }

  private interface Visitor {
    void see(String at, JsonNode node);
  }

  private void each(String pointer, Visitor visitor) {
    var node = root.at(pointer);
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visitor.see(pointer + "/" + i, node.get(i));
      }
    } else {
      node.properties()
          .forEach(it -> visitor.see(pointer + "/" + YamlTree.escaped(it.getKey()), it.getValue()));
    }
  }
}
