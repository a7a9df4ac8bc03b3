package pledge.standard;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.platform.BrandId;
import tools.jackson.databind.JsonNode;

/** Makes the standard's types of a checked tree. */
final class StandardReader {

  private final JsonNode root;

  StandardReader(YamlTree tree) {
    this.root = tree.root();
  }

  /** Which version of the standard this is, and for whom. */
  record Version(UUID id, int number, Instant validFrom, BrandId brand) {}

  /**
   * @param register the shipped standard; a clause it has and this one, written earlier, has not is
   *     taken from there
   * @param specialDays the special days of a region
   */
  Standard standard(
      Version version,
      StandardReader register,
      Function<String, ? extends Collection<SpecialDay>> specialDays) {
    var clauses = register.clauses();
    clauses.putAll(clauses());
    return new Standard(
        new Standard.Contents(
            version.id(),
            version.number(),
            version.validFrom(),
            version.brand(),
            sections(),
            texts("channels"),
            Collections.unmodifiableMap(clauses),
            calendars(specialDays),
            with(register.phrases(), phrases()),
            with(register.texts("greetings"), texts("greetings")),
            with(register.texts("texts"), texts("texts")),
            list(root.path("shortcuts"), it -> new Shortcut(text(it, "label"), text(it, "text"))),
            with(register.questions(), questions()),
            care(),
            list(
                root.path("stages"),
                it ->
                    new Stage(word(it, "code"), word(it, "zh"), word(it, "en"), text(it, "hint"))),
            tiers(),
            types(),
            root.has("skills") ? skills() : register.skills(),
            root.has("routing") ? routing() : register.routing(),
            authority(),
            root.has("policies") ? policies() : register.policies(),
            register.policies(),
            root.has("aftersales")
                ? aftersales().completedBy(register.aftersales())
                : register.aftersales(),
            root.has("causes") ? causes() : register.causes(),
            root.has("carriers") ? carriers() : register.carriers(),
            with(register.durations(), durations()),
            with(register.numbers(), numbers()),
            calendarViews(),
            with(register.settingViews(), settingViews())));
  }

  private static <V> Map<String, V> with(Map<String, V> base, Map<String, V> own) {
    var all = new LinkedHashMap<>(base);
    all.putAll(own);
    return Collections.unmodifiableMap(all);
  }

  List<Section> sections() {
    return list(
        root.path("sections"),
        it -> new Section(it.path("number").asInt(), word(it, "zh"), word(it, "en")));
  }

  Map<ClauseId, Clause> clauses() {
    var clauses = new LinkedHashMap<ClauseId, Clause>();
    for (var node : root.path("clauses")) {
      var clause = clause(node);
      clauses.put(clause.id(), clause);
    }
    return clauses;
  }

  private static Clause clause(JsonNode node) {
    return new Clause(
        new ClauseId(word(node, "id")),
        ClauseKind.valueOf(word(node, "kind").toUpperCase(Locale.ROOT)),
        node.path("section").asInt(),
        word(node, "zh"),
        word(node, "en"),
        list(node.path("sources"), JsonNode::asString),
        figures(node),
        node.has("clock") ? clock(node.path("clock")) : null);
  }

  private static ClockRules clock(JsonNode node) {
    return new ClockRules(
        node.path("waitsForCustomer").asBoolean(false),
        text(node, "starts"),
        text(node, "pauses"),
        text(node, "stops"),
        text(node, "cancels"),
        text(node, "answers"));
  }

  private static Figures figures(JsonNode node) {
    var limit = node.has("limit") ? limit(node.path("limit")) : null;
    var every = node.path("every");
    return new Figures(
        limit,
        map(node.path("channels"), it -> channelLimit(it, limit)),
        map(node.path("milestones"), StandardReader::limit),
        node.path("promised").asBoolean(false),
        node.has("target") ? target(node.path("target")) : null,
        node.has("cap") ? cap(node.path("cap")) : null,
        every.isString() ? Period.parse(every.asString()) : null,
        map(node.path("numbers"), JsonNode::asDecimal),
        map(node.path("durations"), it -> Duration.parse(it.asString())),
        node.has("text") ? text(node, "text") : null);
  }

  static Limit limit(JsonNode node) {
    var warn = node.path("warnBefore");
    return new Limit(
        Duration.parse(word(node, "duration")),
        word(node, "calendar"),
        warn.isString() ? Duration.parse(warn.asString()) : Duration.ZERO);
  }

  /** A channel's own limit: in full, or only its duration, the rest as for the clause. */
  static Limit channelLimit(JsonNode node, @Nullable Limit common) {
    if (node.isObject()) {
      return limit(node);
    }
    if (common == null) {
      throw new IllegalArgumentException("a channel's duration needs the clause's limit");
    }
    return new Limit(Duration.parse(node.asString()), common.calendar(), common.warnBefore());
  }

  private static Target target(JsonNode node) {
    var duration = node.path("duration");
    return new Target(
        word(node, "measure"),
        word(node, "direction").equals("at-least")
            ? Target.Direction.AT_LEAST
            : Target.Direction.AT_MOST,
        node.has("share") ? node.path("share").asDecimal() : null,
        duration.isString() ? Duration.parse(duration.asString()) : null);
  }

  private static Cap cap(JsonNode node) {
    return new Cap(node.path("count").asInt(), Duration.parse(word(node, "per")));
  }

  private Map<String, BusinessCalendar> calendars(
      Function<String, ? extends Collection<SpecialDay>> specialDays) {
    return map(root.path("calendars"), it -> calendar(it, specialDays));
  }

  /**
   * @throws IllegalArgumentException naming what is wrong with the zone or the spans
   */
  static BusinessCalendar calendar(
      JsonNode node, Function<String, ? extends Collection<SpecialDay>> specialDays) {
    var calendar = BusinessCalendar.in(zone(word(node, "zone")));
    for (var line : node.path("week")) {
      calendar.open(
          list(line.path("days"), it -> day(it.asString())),
          list(line.path("open"), it -> BusinessCalendar.Span.parse(it.asString())));
    }
    if (node.has("specialDays")) {
      calendar.special(specialDays.apply(word(node, "specialDays")), day(word(node, "makeUpLike")));
    }
    return calendar.build();
  }

  static ZoneId zone(String id) {
    if (!ZoneId.getAvailableZoneIds().contains(id)) {
      throw new IllegalArgumentException("there is no time zone " + id);
    }
    return ZoneId.of(id);
  }

  private static DayOfWeek day(String code) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no weekday " + code));
  }

  private Map<String, Standard.CalendarView> calendarViews() {
    return map(
        root.path("calendars"),
        it -> {
          var week =
              list(
                  it.path("week"),
                  line ->
                      new Standard.CalendarView.Week(
                          list(line.path("days"), JsonNode::asString),
                          list(line.path("open"), JsonNode::asString)));
          boolean holidays = it.has("specialDays");
          boolean always =
              !holidays
                  && week.stream().allMatch(line -> line.open().equals(List.of("00:00-24:00")))
                  && week.stream().mapToInt(line -> line.days().size()).sum() == 7;
          return new Standard.CalendarView(
              word(it, "zh"),
              word(it, "en"),
              word(it, "zone"),
              always,
              week,
              holidays,
              holidays ? word(it, "specialDays") : null);
        });
  }

  private Map<String, Standard.SettingView> settingViews() {
    return map(
        root.path("settings"),
        it ->
            new Standard.SettingView(
                kind(it), it.path("value").asString(), word(it, "zh"), word(it, "en")));
  }

  private static String kind(JsonNode setting) {
    var value = setting.path("value");
    return value.isNumber() ? "number" : value.asString().startsWith("P") ? "duration" : "choice";
  }

  private Map<String, List<PhraseGroup>> phrases() {
    var lists =
        new LinkedHashMap<>(map(root.path("phrases"), it -> list(it, StandardReader::group)));
    lists.put(
        "care",
        care().stream()
            .map(scene ->
                new PhraseGroup(
                    scene.code(),
                    scene.patterns(),
                    List.of(),
                    List.of(scene.answer().zh(), scene.answer().en())))
            .toList());
    return Collections.unmodifiableMap(lists);
  }

  static PhraseGroup group(JsonNode node) {
    return new PhraseGroup(
        word(node, "group"),
        list(node.path("patterns"), JsonNode::asString),
        list(node.path("unless"), JsonNode::asString),
        list(node.path("alternatives"), JsonNode::asString));
  }

  private Map<String, Questions> questions() {
    return map(root.path("questions"), it -> new Questions(texts(it, "open"), texts(it, "closed")));
  }

  private static List<Text> texts(JsonNode node, String key) {
    return list(node.path(key), it -> new Text(word(it, "zh"), word(it, "en")));
  }

  private List<CareScene> care() {
    return list(
        root.path("care"),
        it ->
            new CareScene(
                word(it, "scene"),
                list(it.path("patterns"), JsonNode::asString),
                text(it, "answer")));
  }

  private List<Tier> tiers() {
    return list(
        root.path("tiers"),
        it ->
            new Tier(
                word(it, "code"),
                word(it, "zh"),
                word(it, "en"),
                word(it, "teamKind"),
                new ClauseId(word(it, "clock")),
                text(it, "examples")));
  }

  private List<ContactType> types() {
    return list(
        root.path("types"),
        it ->
            new ContactType(
                word(it, "code"),
                word(it, "zh"),
                word(it, "en"),
                word(it, "teamKind"),
                word(it, "tier"),
                it.has("clock") ? new ClauseId(word(it, "clock")) : null,
                list(it.path("words"), JsonNode::asString),
                list(
                    it.path("fields"),
                    field ->
                        new ContactType.Field(
                            word(field, "code"),
                            word(field, "zh"),
                            word(field, "en"),
                            field.path("required").asBoolean(),
                            list(
                                field.path("choices"),
                                choice ->
                                    new ContactType.Choice(
                                        word(choice, "code"),
                                        word(choice, "zh"),
                                        word(choice, "en")))))));
  }

  private List<Skill> skills() {
    return list(
        root.path("skills"), it -> new Skill(word(it, "code"), word(it, "zh"), word(it, "en")));
  }

  private List<RoutingRule> routing() {
    return list(
        root.path("routing"),
        it ->
            new RoutingRule(
                word(it, "code"),
                word(it, "zh"),
                word(it, "en"),
                list(it.path("reasons"), JsonNode::asString),
                list(it.path("types"), JsonNode::asString),
                list(it.path("values"), JsonNode::asString),
                it.path("complained").asBoolean(false),
                it.has("teamKind") ? word(it, "teamKind") : null,
                it.path("priority").asInt(0),
                list(it.path("skills"), JsonNode::asString)));
  }

  private Map<Role, Authority> authority() {
    return list(
            root.path("authority"),
            it ->
                new Authority(
                    role(word(it, "role")),
                    money(it.path("refund")),
                    money(it.path("compensation")),
                    it.has("approver") ? role(word(it, "approver")) : null))
        .stream()
        .collect(toMap(Authority::role, it -> it, (a, b) -> b, LinkedHashMap::new));
  }

  /**
   * @throws IllegalArgumentException when there is no such role
   */
  static Role role(String code) {
    return Role.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Authority.Money money(JsonNode node) {
    var period = Duration.parse(word(node, "period"));
    return new Authority.Money(
        node.path("perCase").asLong(),
        node.path("perPeriod").asLong(),
        period,
        node.path("rolling").asBoolean(false) || !Authority.wholeDays(period),
        node.path("secondPersonAbove").asLong());
  }

  List<Policy> policies() {
    return list(
        root.path("policies"),
        it ->
            new Policy(
                word(it, "code"),
                word(it, "zh"),
                word(it, "en"),
                Set.copyOf(list(it.path("grants"), grant -> Policy.Grant.of(grant.asString()))),
                text(it, "text")));
  }

  private AftersalesTerms aftersales() {
    var terms = root.path("aftersales");
    return new AftersalesTerms(
        list(terms.path("reasons"), StandardReader::reason),
        list(
            terms.path("rules"),
            it ->
                new AftersalesTerms.Rule(
                    word(it, "code"),
                    word(it, "zh"),
                    word(it, "en"),
                    it.has("policy") ? word(it, "policy") : null,
                    it.has("figure") ? word(it, "figure") : null,
                    text(it, "text"),
                    list(it.path("instead"), JsonNode::asString))),
        list(
            terms.path("ways"),
            it -> new AftersalesTerms.Instead(word(it, "code"), word(it, "zh"), word(it, "en"))));
  }

  private static AftersalesTerms.Reason reason(JsonNode it) {
    return new AftersalesTerms.Reason(
        word(it, "code"),
        word(it, "zh"),
        word(it, "en"),
        AftersalesTerms.Freight.of(word(it, "freight")),
        it.path("exceptions").asBoolean(false),
        it.path("fault").asBoolean(false),
        it.path("pictures").asInt(0),
        AftersalesTerms.When.of(word(it, "when")),
        list(
            it.path("ways"),
            way ->
                new AftersalesTerms.Way(
                    word(way, "kind"), word(way, "within"), word(way, "policy"))));
  }

  List<Cause> causes() {
    return causes(root.path("causes"));
  }

  private static List<Cause> causes(JsonNode nodes) {
    return list(
        nodes,
        it ->
            new Cause(word(it, "code"), word(it, "zh"), word(it, "en"), causes(it.path("causes"))));
  }

  private Map<String, Duration> carriers() {
    var carriers = new LinkedHashMap<String, Duration>();
    root.path("carriers")
        .properties()
        .forEach(it -> carriers.put(it.getKey(), Duration.parse(word(it.getValue(), "silence"))));
    return Collections.unmodifiableMap(carriers);
  }

  private Map<String, Duration> durations() {
    var settings = new LinkedHashMap<String, Duration>();
    root.path("settings")
        .properties()
        .forEach(it -> {
          if (kind(it.getValue()).equals("duration")) {
            settings.put(it.getKey(), Duration.parse(word(it.getValue(), "value")));
          }
        });
    return settings;
  }

  private Map<String, Integer> numbers() {
    var settings = new LinkedHashMap<String, Integer>();
    root.path("settings")
        .properties()
        .forEach(it -> {
          if (it.getValue().path("value").isNumber()) {
            settings.put(it.getKey(), it.getValue().path("value").asInt());
          }
        });
    return settings;
  }

  private Map<String, Text> texts(String part) {
    return map(root.path(part), it -> new Text(word(it, "zh"), word(it, "en")));
  }

  private static Text text(JsonNode node, String key) {
    var text = node.path(key);
    return new Text(word(text, "zh"), word(text, "en"));
  }

  private static String word(JsonNode node, String key) {
    return node.path(key).asString();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
    var list = new ArrayList<T>(array.size());
    array.forEach(it -> list.add(each.apply(it)));
    return List.copyOf(list);
  }

  private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> each) {
    var map = new LinkedHashMap<String, T>();
    object.properties().forEach(it -> map.put(it.getKey(), each.apply(it.getValue())));
    return Collections.unmodifiableMap(map);
  }
}
