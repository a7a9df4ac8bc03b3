package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/** How soon after-sales questions are answered, measured once each. */
@PledgeTest
class FirstAnswersTest {

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private Matter matter;
  private TestBrand.Floor floor;
  private StaffMember agent;

  @BeforeEach
  void anAgent() {
    matter = new Matter(api, clock);
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    api.as(agent.login())
        .put(
            "/api/presence",
            Map.of("state", "ready", "confirmed", List.of("appearance", "place", "equipment")))
        .ok();
  }

  private List<String> verdicts() {
    return jdbc.sql(
            """
            select verdict || ' ' || note || ' ' || (message is not null) from ledger.observation
            where brand = :brand and clause = 'aftersales.first-response' order by id
            """)
        .param("brand", floor.id().value())
        .query(String.class)
        .list();
  }

  private void says(String conversation, String text) {
    api.as(agent.login())
        .post(
            "/api/conversations/" + conversation + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", text))
        .ok();
  }

  private void ticket(String conversation) {
    var wish = matter.wish("退货", "after-sales", "normal");
    wish.put("fields", Map.of("order", "A-1", "reason", "不合适"));
    api.as(agent.login()).post("/api/conversations/" + conversation + "/ticket", wish).is(201);
  }

  @Test
  @Proves("aftersales.first-response")
  void theFirstRealAnswerWithinTheHourKeepsTheWish() {
    var conversation = matter.reaches(floor.visitor(), agent);
    clock.advance(Duration.ofSeconds(10));
    says(conversation, "好的，请稍等一下");
    clock.advance(Duration.ofMinutes(5));
    says(conversation, "您好，抱枕可以退，我来为您登记。");
    ticket(conversation);
    await().untilAsserted(() -> assertThat(verdicts()).hasSize(1));
    assertThat(verdicts().getFirst()).matches("kept first-answer\\?minutes=5 true");
    says(conversation, "已经登记好了，请把抱枕寄回。");
    ticket(conversation);
    assertThat(verdicts()).hasSize(1);
  }

  @Test
  @Proves("aftersales.first-response")
  void anAnswerAfterMoreThanAnHourBreaksIt() {
    var conversation = matter.reaches(floor.visitor(), agent);
    ticket(conversation);
    assertThat(verdicts()).isEmpty();
    clock.advance(Duration.ofMinutes(61));
    says(conversation, "您好，抱枕可以退，我来为您登记。");
    await().untilAsserted(() -> assertThat(verdicts()).hasSize(1));
    assertThat(verdicts().getFirst()).startsWith("broken");
  }
}
