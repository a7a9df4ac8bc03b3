package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What speaks against a standard is named with file, line, column, path and reason. Each case is a
 * small change of the shipped standard; ⟦ marks where the problem stands.
 */
class StandardChecksTest {

  private static final String SHIPPED = new String(StandardFile.shipped(), UTF_8);
  private static final char MARK = '⟦';

  /** In the part that begins with {@code in}, replaces the first {@code find}. */
  private record Edit(String in, String find, String replace) {
    String apply(String text) {
      int part = text.indexOf(in);
      int at = text.indexOf(find, part);
      if (part < 0 || at < 0) {
        throw new AssertionError("no longer in the shipped standard: " + in + " … " + find);
      }
      return text.substring(0, at) + replace + text.substring(at + find.length());
    }
  }

  private record Bad(String name, String path, String reason, Edit... edits) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Edit edit(String in, String find, String replace) {
    return new Edit(in, find, replace);
  }

  /** A change inside the clause chat.first-reply. */
  private static Edit firstReply(String find, String replace) {
    return edit("id: chat.first-reply", find, replace);
  }

  /** A change of the patterns that announce a complaint. */
  private static Edit complaint(String replace) {
    return edit("\n  complaint:\n", "- /投诉/", "- " + replace);
  }

  static Stream<Bad> badStandards() {
    var limit = "clauses[chat.first-reply].limit";
    return Stream.of(
        new Bad(
            "an unknown clause",
            "clauses[chat.first-answer].id",
            "unknown clause chat.first-answer",
            edit("", "id: chat.first-reply", "id: ⟦chat.first-answer")),
        new Bad(
            "a clause that is missing",
            "clauses",
            "the clause store.farewell of the register is missing",
            edit(
                "",
                "  - id: store.farewell\n    section: 8\n    kind: check\n    zh: 客人离店时道别\n"
                    + "    en: Farewell is said\n    sources: [D1]\n",
                ""),
            edit("", "\nclauses:", "\n⟦clauses:")),
        new Bad(
            "a clause twice",
            "clauses[chat.greeting].id",
            "the clause chat.greeting stands here twice",
            edit("", "id: chat.farewell", "id: ⟦chat.greeting")),
        new Bad(
            "a policy twice",
            "policies[no-reason-7-days].code",
            "no-reason-7-days stands here twice",
            edit("\npolicies:", "code: quality-fault", "code: ⟦no-reason-7-days")),
        new Bad(
            "a policy that carries nothing known",
            "policies[no-reason-7-days].grants[0]",
            "enumeration",
            edit("\npolicies:", "[return, refund]", "[⟦gift, refund]")),
        new Bad(
            "a policy that could never be told",
            "policies[wrong-or-missing].text.zh",
            "the stonewalling phrase",
            edit("\npolicies:", "zh: 发错商品", "zh: ⟦公司规定不能退。发错商品")),
        new Bad(
            "a limit of nothing",
            limit + ".duration",
            "a duration longer than nothing",
            firstReply("duration: PT30S", "duration: ⟦PT0S")),
        new Bad(
            "a limit below nothing",
            limit + ".duration",
            "a duration longer than nothing",
            firstReply("duration: PT30S", "duration: ⟦PT-30S")),
        new Bad(
            "a limit that is no duration",
            limit + ".duration",
            "ISO 8601",
            firstReply("duration: PT30S", "duration: ⟦30 s")),
        new Bad(
            "a limit of a hundred years",
            limit + ".duration",
            "longer than 3660 days",
            firstReply("duration: PT30S", "duration: ⟦P36500D")),
        new Bad(
            "a calendar that isn't there",
            limit + ".calendar",
            "there is no calendar night-hours",
            firstReply("calendar: desk-hours", "calendar: ⟦night-hours")),
        new Bad(
            "a limit without calendar",
            limit,
            "calendar",
            firstReply(
                "limit: {duration: PT30S, calendar: desk-hours,", "limit: ⟦{duration: PT30S,")),
        new Bad(
            "a warning later than the limit",
            limit + ".warnBefore",
            "the warning would come before the clock starts: PT40S before a limit of PT30S",
            firstReply("warnBefore: PT10S", "warnBefore: ⟦PT40S")),
        new Bad(
            "a channel's limit below the warning",
            "clauses[chat.first-reply].channels.web",
            "give this channel its own warnBefore",
            firstReply("{web: PT30S", "{web: ⟦PT9S")),
        new Bad(
            "a channel that isn't there",
            "clauses[chat.first-reply].channels.fax",
            "there is no channel fax",
            firstReply("{web: PT30S", "{⟦fax: PT30S")),
        new Bad(
            "a clock without limit",
            "clauses[bot.handover]",
            "a clock needs its limit",
            edit(
                "id: bot.handover",
                "    limit: {duration: PT60S, calendar: always, warnBefore: PT20S}\n",
                ""),
            edit("", "id: bot.handover", "⟦id: bot.handover")),
        new Bad(
            "a check with a limit",
            "clauses[store.farewell].limit",
            "only a clock has this; the clause is a check",
            edit(
                "",
                "    en: Farewell is said\n",
                "    en: Farewell is said\n    ⟦limit: {duration: PT1M, calendar: always}\n")),
        new Bad(
            "a kind the program doesn't execute",
            "clauses[store.farewell].kind",
            "that can't be changed by data",
            edit("id: store.farewell", "kind: check", "kind: ⟦gate")),
        new Bad(
            "an unknown kind",
            "clauses[store.farewell].kind",
            "\"clock\", \"check\", \"gate\"",
            edit("id: store.farewell", "kind: check", "kind: ⟦wish")),
        new Bad(
            "an unknown source",
            "clauses[chat.first-reply].sources[1]",
            "there is no source D9",
            firstReply("sources: [D1, D3]", "sources: [D1, ⟦D9]")),
        new Bad(
            "rings that don't add up",
            "clauses[channel.phone].limit.duration",
            "3 rings of PT5S are PT15S",
            edit("id: channel.phone", "duration: PT15S", "duration: ⟦PT20S")),
        new Bad(
            "a share above one",
            "clauses[appraise.satisfaction].target.share",
            "maximum value of 1",
            edit("id: appraise.satisfaction", "share: 0.90", "share: ⟦1.90")),
        new Bad(
            "a figure nobody uses",
            "clauses[channel.phone].numbers.tones",
            "nothing in the program uses this figure",
            edit("id: channel.phone", "{rings: 3}", "{rings: 3, ⟦tones: 4}")),
        new Bad(
            "a key that isn't known",
            "clauses[store.greet].clock.starts.fr",
            "there is no such key here: fr",
            edit("id: store.greet", "zh: 客人进店, ", "zh: 客人进店, ⟦fr: Entrée, ")),
        new Bad(
            "a text without its English",
            "clauses[store.greet].clock.starts",
            "'en'",
            edit(
                "id: store.greet",
                "starts: {zh: 客人进店, en: A guest enters}",
                "starts: ⟦{zh: 客人进店}")),
        new Bad(
            "a zone that isn't there",
            "calendars.desk-hours.zone",
            "there is no time zone Asia/Shanghi",
            edit("\n  desk-hours:", "zone: Asia/Shanghai", "zone: ⟦Asia/Shanghi")),
        new Bad(
            "a span that runs backwards",
            "calendars.desk-hours.week[0].open[0]",
            "22:00-09:00",
            edit("\n  desk-hours:", "'09:00-22:00'", "⟦'22:00-09:00'")),
        new Bad(
            "spans that overlap",
            "calendars.desk-hours",
            "overlap",
            edit("\n  desk-hours:", "zh:", "⟦zh:"),
            edit("\n  desk-hours:", "'09:00-22:00'", "'09:00-12:00', '11:00-22:00'")),
        new Bad(
            "a weekday twice",
            "calendars.working-days.week[1].days[0]",
            "this weekday has its hours above already",
            edit(
                "\n  working-days:",
                "open: ['00:00-24:00']}\n",
                "open: ['00:00-24:00']}\n      - {days: [⟦fri], open: ['09:00-12:00']}\n")),
        new Bad(
            "a calendar that never opens",
            "calendars.shop-hours",
            "never opens",
            edit("\n  shop-hours:", "zh:", "⟦zh:"),
            edit("\n  shop-hours:", "['10:00-22:00']", "[]")),
        new Bad(
            "a calendar the program needs",
            "calendars",
            "the calendar officer-hours is missing",
            edit("", "\ncalendars:", "\n⟦calendars:"),
            edit("", "\n  officer-hours:", "\n  sleeping-hours:"),
            edit("id: complaint.contact", "officer-hours", "sleeping-hours"),
            edit("id: complaint.suggestion", "officer-hours", "sleeping-hours"),
            edit("id: pickup.survey", "officer-hours", "sleeping-hours")),
        new Bad(
            "a pattern with an open bracket",
            "phrases.complaint[zh].patterns[0]",
            "",
            complaint("⟦/投(诉/")),
        new Bad(
            "a pattern that matches everywhere",
            "phrases.complaint[zh].patterns[0]",
            "",
            complaint("⟦/(投诉)?/")),
        new Bad(
            "a pattern that would take the memory",
            "phrases.complaint[zh].patterns[0]",
            "",
            complaint("⟦/(((((投{1,99}){1,99}){1,99}){1,99}){1,99}){1,99}/")),
        new Bad(
            "a pattern twice",
            "phrases.complaint[zh].patterns[5]",
            "already",
            edit("\n  complaint:\n", "- 消协", "- ⟦'12315'")),
        new Bad(
            "a stopped draft without an alternative",
            "phrases.stonewalling[powerless]",
            "a stopped draft needs at least one alternative",
            edit("", "- group: powerless", "- ⟦group: powerless"),
            edit(
                "group: powerless",
                """
                      alternatives:
                        - 这件事需要主管审批，我现在就提交，最晚 30 分钟给您答复。
                        - 我马上请有权限的同事接手，您的情况我会完整转达，不用您再说一遍。
                """,
                "")),
        new Bad(
            "an unknown kind of team",
            "tiers[complex].teamKind",
            "unknown team kind wizards: there are aftersales, complaints, expert, front",
            edit("\ntiers:", "teamKind: expert", "teamKind: ⟦wizards")),
        new Bad(
            "a tier whose clock isn't one",
            "tiers[complex].clock",
            "there is no clock solve.options",
            edit("\ntiers:", "clock: solve.complex", "clock: ⟦solve.options")),
        new Bad(
            "a type of an unknown tier",
            "types[complaint].tier",
            "there is no tier hopeless",
            edit("code: complaint\n", "tier: complex", "tier: ⟦hopeless")),
        new Bad(
            "a stage the program needs",
            "stages",
            "the program needs confirm here",
            edit("\nstages:", "code: confirm", "code: goodbye"),
            edit("", "\nstages:", "\n⟦stages:")),
        new Bad(
            "an unknown role",
            "authority[butler].role",
            "there is no role butler",
            edit("\nauthority:", "role: clerk", "role: ⟦butler")),
        new Bad(
            "an approver without authority",
            "authority[clerk].approver",
            "the approver has no authority of its own here",
            edit("role: clerk", "approver: supervisor", "approver: ⟦trainer")),
        new Bad(
            "a case beyond what the period allows",
            "authority[agent].refund.perCase",
            "one case may not exceed",
            edit("role: agent", "perCase: 20000,", "perCase: ⟦300000,")),
        new Bad(
            "a calendar period of hours",
            "authority[agent].refund.period",
            "a calendar period is whole days",
            edit("role: agent", "period: P1D,", "period: ⟦PT36H,")),
        new Bad(
            "a period beyond a year",
            "authority[agent].refund.period",
            "at most 366 days",
            edit("role: agent", "period: P1D,", "period: ⟦P400D, rolling: true,")),
        new Bad(
            "an unknown variable",
            "texts.survey.thanks.zh",
            "unknown variable {name}: this text may use brand",
            edit("\n  survey.thanks:", "zh: 收到", "zh: ⟦收到{name}")),
        new Bad(
            "a text that would be stopped as stonewalling",
            "texts.survey.thanks.zh",
            "this could never be sent: it holds the stonewalling phrase",
            edit("\n  survey.thanks:", "zh: 收到", "zh: ⟦这是公司规定，收到")),
        new Bad(
            "a suggestion that would be advised against",
            "phrases.positive-wording[must].alternatives[0]",
            "this would be advised against again",
            edit("\n  positive-wording:", "[麻烦您先,", "[⟦您必须先,")),
        new Bad(
            "questions for a type that isn't there",
            "questions.gift",
            "there is no contact type of this code",
            edit("\nquestions:", "  need:\n", "  ⟦gift:\n")),
        new Bad(
            "an alternative that stonewalls itself",
            "phrases.stonewalling[powerless].alternatives[0]",
            "this could never be sent",
            edit("group: powerless", "- 这件事需要主管审批", "- ⟦这事不归我管，这件事需要主管审批")),
        new Bad(
            "a setting that should be a number",
            "settings.assistant.misses.value",
            "this setting is a whole number",
            edit("  assistant.misses:", "value: 2", "value: ⟦PT2S")),
        new Bad(
            "a setting below one",
            "settings.assistant.misses.value",
            "a whole number from 1",
            edit("  assistant.misses:", "value: 2", "value: ⟦0")),
        new Bad(
            "a word where a duration belongs",
            "settings.closing.wait.value",
            "this setting is a duration in ISO 8601",
            edit("  closing.wait:", "value: PT10M", "value: ⟦soon")),
        new Bad(
            "a word that is none of the setting's",
            "settings.complaint.patterns-reader.value",
            "this setting is one of lead, complaint_officer, supervisor, manager",
            edit("  complaint.patterns-reader:", "value: lead", "value: ⟦clerk")),
        new Bad(
            "a carrier that is silent for a minute",
            "carriers.云雀物流.silence",
            "between an hour and thirty days",
            edit("\ncarriers:", "silence: PT36H", "silence: ⟦PT1M")),
        new Bad(
            "a key twice",
            "",
            "the key rating.link stands here twice",
            edit("", "  next-step.longest:", "  ⟦rating.link:")),
        new Bad(
            "an anchor",
            "",
            "anchors are not taken",
            edit("code: listen", "hint: {", "hint: ⟦&hint {")),
        new Bad(
            "an alias", "", "aliases are not taken", edit("", "\nformat: 1", "\nformat: ⟦*one")),
        new Bad(
            "a tag",
            "",
            "tags are not taken",
            edit("", "\nformat: 1", "\nformat: ⟦!!java.net.URL 1")),
        new Bad(
            "a second document",
            "",
            "only one document is taken",
            edit("", "\nsettings:", "\n⟦---\nsettings:")),
        new Bad("no YAML", "", "", edit("", "\nformat: 1", "\nformat: ⟦}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badStandards")
  void aBadStandardIsRefusedWithPlaceAndReason(Bad bad) {
    var text = SHIPPED;
    for (var edit : bad.edits()) {
      text = edit.apply(text);
    }
    int mark = text.indexOf(MARK);
    int line = (int) text.substring(0, mark).chars().filter(c -> c == '\n').count() + 1;
    int column = mark - text.lastIndexOf('\n', mark);
    var problems = problems(text.replace(String.valueOf(MARK), "").getBytes(UTF_8));
    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.file()).isEqualTo("mine.yaml");
          assertThat(problem.line()).isEqualTo(line);
          assertThat(problem.column()).isEqualTo(column);
          assertThat(problem.path()).isEqualTo(bad.path());
          assertThat(problem.reason()).isNotBlank().contains(bad.reason());
        });
  }

  @Test
  void approversInACircleAreRefused() {
    var text =
        edit(
                "role: manager",
                "secondPersonAbove: 200000}\n",
                "secondPersonAbove: 200000}\n    approver: supervisor\n")
            .apply(SHIPPED);
    assertThat(problems(text.getBytes(UTF_8)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.reason()).contains("circle"));
  }

  @Test
  void allThatIsWrongIsToldAtOnceInTheOrderOfTheFile() {
    var text =
        edit("\ntiers:", "teamKind: expert", "teamKind: wizards")
            .apply(firstReply("calendar: desk-hours", "calendar: night-hours").apply(SHIPPED));
    assertThat(problems(text.getBytes(UTF_8)))
        .extracting(Problem::path)
        .containsExactly("clauses[chat.first-reply].limit.calendar", "tiers[complex].teamKind");
  }

  static Stream<Bad> hostileFiles() {
    var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'z'; c++) {
      char before = (char) (c - 1);
      bomb.append(c).append(": &").append(c).append(" [");
      bomb.append(("*" + before + ", ").repeat(9)).append("]\n");
    }
    return Stream.of(
        new Bad(bomb.toString(), "", "anchors are not taken"),
        new Bad("[".repeat(500_000), "", "nested deeper"),
        new Bad("{a: ".repeat(100_000), "", "nested deeper"),
        new Bad("- ".repeat(100_000) + "x", "", "nested deeper"),
        new Bad("x".repeat(10 * 1024 * 1024), "", "at most 1048576"),
        new Bad("[" + "1,".repeat(500_000) + "]", "", "more than 200000 values"),
        new Bad("", "", "the file is empty"),
        new Bad("# nothing but a remark", "", "the file is empty"),
        new Bad("just words", "", "a mapping"),
        new Bad("- a\n- list", "", "a mapping"),
        new Bad("a: \u0007", "", "U+0007"),
        new Bad("a: \"\\0\"", "", "can't be shown"),
        new Bad("? {a: b}\n: c", "", "a key is a word"),
        new Bad("a: 1e999999999", "", "number"),
        new Bad("a: 99999999999999999999999", "", "number"),
        new Bad("%YAML 9.9\n---\na: b", "", ""),
        new Bad("a: !!javax.script.ScriptEngineManager [b]", "", "tags are not taken"));
  }

  /** The limit only ends what would hang. */
  @ParameterizedTest
  @MethodSource("hostileFiles")
  @Timeout(60)
  void aHostileFileIsRefusedWithAClearReason(Bad hostile) {
    var problems = problems(hostile.name().getBytes(UTF_8));
    assertThat(problems)
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.reason()).contains(hostile.reason()));
  }

  @Test
  void brokenUtf8IsRefusedWhereItBreaks() {
    var bytes = "format: 1\nzh: 标准\nen: ".getBytes(UTF_8);
    var broken = java.util.Arrays.copyOf(bytes, bytes.length + 2);
    broken[bytes.length] = (byte) 0xC3;
    broken[bytes.length + 1] = (byte) 0x28;
    assertThat(problems(broken))
        .containsExactly(new Problem("mine.yaml", 3, 5, "", "this isn't UTF-8"));
  }

  private static List<Problem> problems(byte[] yaml) {
    var refused =
        Assertions.catchThrowableOfType(
            BadStandard.class, () -> StandardFile.checked("mine.yaml", yaml));
    return refused == null ? List.of() : refused.problems();
  }
}
