package pledge.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.platform.Outcome;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.TestBrand;

@PledgeTest
class OutboxTest {

  @Autowired Outbox outbox;
  @Autowired TestBrand brands;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @Proves("chat.no-stonewalling")
  void aDraftWithAStonewallingPhraseIsStoppedAndAnAlternativeOffered() {
    var floor = brands.open(1);
    var draft =
        new Draft(
            floor.id(),
            new WorkRef("conversation", UUID.randomUUID()),
            floor.agents().getFirst(),
            "web",
            Purpose.SERVICE,
            "亲，不好意思，這是公 司 规-定，没办法",
            clock.instant());
    var outcome = outbox.clear(draft);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    if (outcome instanceof Outcome.Refused<Cleared>(var refusal)) {
      assertThat(refusal.clause()).isEqualTo("chat.no-stonewalling");
      assertThat(refusal.alternatives()).isNotEmpty();
    }
    assertThat(
            jdbc.sql(
                    """
                    select person from ledger.observation
                    where work_id = :work and clause = 'chat.no-stonewalling' and verdict = 'refused'
                    """)
                .param("work", draft.work().id())
                .query(UUID.class)
                .list())
        .isNotEmpty()
        .containsOnly(floor.agents().getFirst().id().value());
  }

  @Test
  void anOrdinarySentencePasses() {
    var floor = brands.open(1);
    var draft =
        new Draft(
            floor.id(),
            new WorkRef("conversation", UUID.randomUUID()),
            floor.agents().getFirst(),
            "web",
            Purpose.SERVICE,
            "您好，这款目前没有现货，我帮您登记到货提醒好吗？",
            clock.instant());
    assertThat(outbox.clear(draft)).isInstanceOf(Outcome.Done.class);
  }

  /** Nobody goes round the Outbox: only it makes a cleared text, and threads take nothing else. */
  @Test
  void onlyTheOutboxClearsText() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("pledge");
    ArchRuleDefinition.noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Outbox.class.getName())
        .should()
        .callConstructor(Cleared.class, Draft.class)
        .check(classes);
  }
}
