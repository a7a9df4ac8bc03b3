package pledge.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pledge.demo.simulation.Figures.Count;
import pledge.demo.simulation.Line.Who;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's own reckoning of reply clocks, on threads made by hand. */
class ThreadJudgeTest {

  /** Ten in the morning in Shanghai. */
  private static final Instant MORNING = Instant.parse("2026-11-18T02:00:00Z");

  private static final Rules RULES =
      new Rules(
          JsonMapper.builder()
              .build()
              .readTree(
                  """
                  {"clauses": [
                     {"id": "bot.reply", "figures": {"limit": "PT10S", "calendar": "always"}},
                     {"id": "bot.handover", "figures": {"limit": "PT60S", "calendar": "always"}},
                     {"id": "chat.first-reply", "figures": {"limit": "PT30S", "calendar": "desk-hours"}},
                     {"id": "chat.every-reply", "figures": {"limit": "PT30S", "calendar": "desk-hours"}},
                     {"id": "online.message-reply", "figures": {"limit": "PT5M", "calendar": "desk-hours"}}],
                   "tiers": [],
                   "texts": {"intake.received": {"zh": "收到"}, "staff.joined": {"zh": "{agent} 来了"},
                     "staff.transferred": {"zh": "{agent} 接手"}, "staff.taken-over": {"zh": "{agent} 接管"},
                     "staff.waiting-again": {"zh": "走了"}, "offduty.back": {"zh": "{time} 回来"},
                     "closing.unanswered": {"zh": "先到这里"}, "farewell.default": {"zh": "再见"},
                     "assistant.handed-back": {"zh": "还给助手"}},
                   "calendars": {"desk-hours": {"zone": "Asia/Shanghai", "week": [
                     {"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "open": ["09:00-22:00"]}]}}}
                  """));

  private final UUID conversation = new UUID(0, 1);
  private final Book book = new Book();
  private final List<Line> lines = new ArrayList<>();
  private Instant now = MORNING;

  @Test
  void anAnswerAtTheVeryLimitKeepsItAndAMicrosecondLaterBreaksIt() {
    handedOver();
    after(30).says(Who.STAFF, "您好");
    says(Who.CUSTOMER, "那怎么办");
    now = now.plusSeconds(30).plusNanos(1_000);
    says(Who.STAFF, "这样办");
    var figures = judged();
    assertThat(figures.of("chat.first-reply")).isEqualTo(new Count(1, 0, 0, 0));
    assertThat(figures.of("chat.every-reply")).isEqualTo(new Count(0, 1, 0, 0));
    assertThat(figures.of("chat.no-stonewalling")).isEqualTo(new Count(2, 0, 0, 0));
  }

  @Test
  void oneMomentStopsTheHandOverButNoReplyClock() {
    handedOver();
    book.holding.add(after(20).says(Who.STAFF, "稍等").id());
    after(20).says(Who.STAFF, "查到了");
    var figures = judged();
    assertThat(figures.of("bot.handover")).isEqualTo(new Count(1, 0, 0, 0));
    assertThat(figures.of("chat.first-reply")).isEqualTo(new Count(0, 1, 0, 0));
  }

  @Test
  void thanksAfterTheClosingQuestionStartNothingAndTheEndCountsItsThreeGates() {
    handedOver();
    after(5).says(Who.STAFF, "好了");
    card("closing");
    book.thanks.add(after(5).says(Who.CUSTOMER, "谢谢").id());
    after(600).notice("先到这里");
    card("rating");
    var figures = judged();
    assertThat(figures.of("chat.every-reply")).isEqualTo(Count.NONE);
    assertThat(figures.of("chat.record")).isEqualTo(new Count(1, 0, 0, 0));
    assertThat(figures.of("chat.survey")).isEqualTo(new Count(1, 0, 0, 0));
  }

  @Test
  void aNoToTheClosingQuestionStartsTheClockAlthoughNoMessageTellsOfIt() {
    handedOver();
    after(5).says(Who.STAFF, "好了");
    card("closing");
    var begun = new Book.Begun("chat.every-reply", now.plusSeconds(3));
    book.begun.put(conversation, Set.of(begun));
    after(31).says(Who.STAFF, "我们继续");
    assertThat(judged().of("chat.every-reply")).isEqualTo(new Count(1, 0, 0, 0));
  }

  @Test
  void outsideTheDesksHoursTheTimeStandsStill() {
    now = Instant.parse("2026-11-18T13:59:50Z"); // ten seconds before the desk closes
    handedOver();
    now = Instant.parse("2026-11-19T01:00:15Z"); // a quarter of a minute after it opens
    says(Who.STAFF, "早上好");
    var figures = judged();
    assertThat(figures.of("chat.first-reply")).isEqualTo(new Count(1, 0, 0, 0));
    assertThat(figures.of("bot.handover")).isEqualTo(new Count(0, 1, 0, 0));
  }

  @Test
  void twoTurnsOfTheAssistantInARowAreTwoAnswers() {
    says(Who.CUSTOMER, "在吗");
    after(1).says(Who.CUSTOMER, "查个单");
    after(2).says(Who.ASSISTANT, "在的");
    after(1).says(Who.ASSISTANT, "请给我订单号");
    assertThat(judged().of("bot.reply")).isEqualTo(new Count(2, 0, 0, 0));
  }

  private void handedOver() {
    says(Who.CUSTOMER, "转人工");
    says(Who.ASSISTANT, "好的");
    notice("收到");
    notice("小念 来了");
  }

  private ThreadJudgeTest after(int seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  private Line says(Who who, String text) {
    return add(who, false, "", text);
  }

  private void notice(String text) {
    add(Who.SYSTEM, true, "", text);
  }

  private void card(String kind) {
    add(Who.SYSTEM, false, kind, kind);
  }

  private Line add(Who who, boolean notice, String card, String text) {
    int seq = lines.size() + 1;
    var line = new Line(conversation, seq, new UUID(1, seq), who, notice, card, text, now);
    lines.add(line);
    return line;
  }

  private Figures judged() {
    var figures = new Figures();
    new ThreadJudge(RULES, book, figures, new HashMap<String, List<Duration>>())
        .judge(conversation, lines, now);
    return figures;
  }
}
