package pledge.standard;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pledge.access.Role;
import pledge.platform.BrandId;

/**
 * The standard in force for one brand: immutable, safe to share and cheap to ask. Hold it for one
 * piece of work, not longer: {@link Standards#of} gives a newer one after the next publication.
 *
 * <p>Naming a clause, calendar, list, text or setting that the standard does not hold is a bug and
 * throws {@link IllegalArgumentException}; a checked standard holds everything the program names.
 */
public final class Standard {

  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

  private final Contents contents;
  private final BrandId brand;
  private final Map<String, PhraseList> phraseLists;

  Standard(Contents contents) {
    this(contents, contents.brand, new ConcurrentHashMap<>());
  }

  private Standard(Contents contents, BrandId brand, Map<String, PhraseList> phraseLists) {
    this.contents = contents;
    this.brand = brand;
    this.phraseLists = phraseLists;
  }

  /** The same standard for another brand that is under it. */
  Standard of(BrandId other) {
    return new Standard(contents, other, phraseLists);
  }

  /** All that a standard is made of; put together by the reader of the standard's file. */
  record Contents(
      UUID version,
      int number,
      Instant validFrom,
      BrandId brand,
      List<Section> sections,
      Map<String, Text> channels,
      Map<ClauseId, Clause> clauses,
      Map<String, BusinessCalendar> calendars,
      Map<String, List<PhraseGroup>> phrases,
      Map<String, Text> greetings,
      Map<String, Text> texts,
      List<Shortcut> shortcuts,
      Map<String, Questions> questions,
      List<CareScene> care,
      List<Stage> stages,
      List<Tier> tiers,
      List<ContactType> types,
      List<Skill> skills,
      List<RoutingRule> routing,
      Map<Role, Authority> authority,
      List<Policy> policies,
      List<Policy> shippedPolicies,
      AftersalesTerms aftersales,
      List<Cause> causes,
      Map<String, Duration> carriers,
      Map<String, Duration> durations,
      Map<String, Integer> numbers,
      Map<String, CalendarView> calendarViews,
      Map<String, SettingView> settingViews) {}

  /** A calendar as it is written. */
  record CalendarView(
      String titleZh,
      String titleEn,
      String zone,
      boolean always,
      List<Week> week,
      boolean holidays,
      @Nullable String specialDays) {

    record Week(List<String> days, List<String> open) {}
  }

  /**
   * A setting as it is written.
   *
   * @param kind {@code duration} (ISO 8601), {@code number} or {@code choice}, a word of several
   */
  record SettingView(String kind, String value, String titleZh, String titleEn) {}

  /** The version that judges: what commitments and observations point to. */
  public UUID version() {
    return contents.version;
  }

  /** The version's running number within its scope, for people. */
  public int number() {
    return contents.number;
  }

  public Instant validFrom() {
    return contents.validFrom;
  }

  public BrandId brand() {
    return brand;
  }

  public List<Section> sections() {
    return contents.sections;
  }

  /** The channels by code, such as {@code web} or {@code store}, with their names. */
  public Map<String, Text> channels() {
    return contents.channels;
  }

  public Clause clause(ClauseId id) {
    return known(contents.clauses.get(id), "clause", id.value());
  }

  public Optional<Clause> find(ClauseId id) {
    return Optional.ofNullable(contents.clauses.get(id));
  }

  /** All clauses in the register's order. */
  public Collection<Clause> clauses() {
    return contents.clauses.values();
  }

  /** The limit of a clock on a channel: the channel's own, else the clause's. */
  public Limit limit(ClauseId id, String channel) {
    var figures = clause(id).figures();
    var own = figures.channels().get(channel);
    return own != null ? own : known(figures.limit(), "limit of", id.value());
  }

  /** The limit of a step on the way, such as {@code feedback} of {@code complaint.resolve}. */
  public Limit milestone(ClauseId id, String step) {
    return known(clause(id).figures().milestones().get(step), "milestone", id + "/" + step);
  }

  /** A calendar by its name, such as {@code desk-hours}. */
  public BusinessCalendar calendar(String name) {
    return known(contents.calendars.get(name), "calendar", name);
  }

  /** The names of all calendars. */
  public Set<String> calendars() {
    return contents.calendars.keySet();
  }

  /** A phrase list by its name, such as {@code stonewalling}, ready to search texts. */
  public PhraseList phrases(String list) {
    return phraseLists.computeIfAbsent(list, name -> PhraseList.of(phraseGroups(name)));
  }

  /** The patterns of a phrase list by its name, such as {@code stonewalling}. */
  public List<PhraseGroup> phraseGroups(String list) {
    return known(contents.phrases.get(list), "phrase list", list);
  }

  /**
   * A greeting of the brand with its variables filled in.
   *
   * @param locale {@code zh-CN} or {@code en}
   */
  public String greeting(String key, String locale, Map<String, String> values) {
    return fill(known(contents.greetings.get(key), "greeting", key).in(locale), values);
  }

  /** A greeting as it stands, with its {@code {variables}}. */
  public String greeting(String key, String locale) {
    return known(contents.greetings.get(key), "greeting", key).in(locale);
  }

  /**
   * A text that the program itself says, with its variables filled in. Variables without a value
   * are left out.
   *
   * @param locale {@code zh-CN} or {@code en}
   */
  public String text(String key, String locale, Map<String, String> values) {
    return fill(known(contents.texts.get(key), "text", key).in(locale), values);
  }

  public String text(String key, String locale) {
    return text(key, locale, Map.of());
  }

  public Map<String, Text> greetings() {
    return contents.greetings;
  }

  public Map<String, Text> texts() {
    return contents.texts;
  }

  public List<Shortcut> shortcuts() {
    return contents.shortcuts;
  }

  /** What to ask back in a contact of this type, or in any where the type has no questions. */
  public Questions questions(String type) {
    var own = contents.questions.get(type);
    return own != null ? own : known(contents.questions.get("other"), "questions for", type);
  }

  public List<CareScene> care() {
    return contents.care;
  }

  public List<Stage> stages() {
    return contents.stages;
  }

  public List<Tier> tiers() {
    return contents.tiers;
  }

  public Tier tier(String code) {
    return contents.tiers.stream()
        .filter(tier -> tier.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the standard has no tier " + code));
  }

  public List<ContactType> types() {
    return contents.types;
  }

  public Optional<ContactType> type(String code) {
    return contents.types.stream().filter(type -> type.code().equals(code)).findFirst();
  }

  /** What people may be good at. */
  public List<Skill> skills() {
    return contents.skills;
  }

  /** Where contacts go that need a person, in the order they are tried. */
  public List<RoutingRule> routing() {
    return contents.routing;
  }

  /** What each role may grant; a role without an entry may grant nothing. */
  public Map<Role, Authority> authority() {
    return contents.authority;
  }

  /** What refunds, returns and compensation may rest on (solve.policy-basis). */
  public List<Policy> policies() {
    return contents.policies;
  }

  /** How requests after a sale are judged (aftersales.eligibility). */
  public AftersalesTerms aftersales() {
    return contents.aftersales;
  }

  /** Why complaints come about, as a tree (complaint.analysis). */
  public List<Cause> causes() {
    return contents.causes;
  }

  /** How long these carriers may be silent about a parcel; others as order.logistics says. */
  public Map<String, Duration> carriers() {
    return contents.carriers;
  }

  public Optional<Policy> policy(String code) {
    return contents.policies.stream().filter(policy -> policy.code().equals(code)).findFirst();
  }

  /**
   * A policy that a rule of after-sales cites: the standard's own, else the shipped one where an
   * older or shorter list lacks it.
   */
  public Policy cited(String code) {
    return policy(code)
        .or(() ->
            contents.shippedPolicies.stream().filter(it -> it.code().equals(code)).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("the standard has no policy " + code));
  }

  /** A setting that is a span of time, such as {@code closing.wait}. */
  public Duration setting(String name) {
    return known(contents.durations.get(name), "setting", name);
  }

  /** A setting that is a number, such as {@code assistant.misses}. */
  public int number(String name) {
    return known(contents.numbers.get(name), "setting", name);
  }

  /** A setting that is one of several words, such as {@code complaint.patterns-reader}. */
  public String choice(String name) {
    return known(contents.settingViews.get(name), "setting", name).value();
  }

  Contents contents() {
    return contents;
  }

  private static String fill(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }

  private static <T> T known(@Nullable T value, String what, String name) {
    if (value == null) {
      throw new IllegalArgumentException("the standard has no " + what + " " + name);
    }
    return value;
  }
}
