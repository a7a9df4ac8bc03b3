package pledge.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.TeamId;
import pledge.ledger.Answerable;
import pledge.ledger.ClocksForTests;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.WorkRef;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

/** Files for spreadsheets, read back by somebody else's parser, and who gets what in them. */
@PledgeTest
class ComplianceExportTest {

  private static final String NASTY = "=HYPERLINK(\"http://x\"),\n\"quoted\"";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Observations observations;
  @Autowired SettableClock clock;
  @Autowired ClocksForTests clocks;
  @Autowired JdbcClient jdbc;

  private TestBrand.Floor floor;
  private StaffMember agent;
  private StaffMember expert;
  private StaffMember supervisor;
  private StaffMember analyst;
  private StaffMember manager;

  @BeforeEach
  void someCases() {
    floor = brands.open(1);
    agent = floor.agents().getFirst();
    expert = brands.person(floor, floor.id() + ".e", Role.EXPERT, "expert");
    supervisor = brands.person(floor, floor.id() + ".s", Role.SUPERVISOR, "front");
    analyst = brands.person(floor, floor.id() + ".a", Role.ANALYST, "front");
    manager = brands.person(floor, floor.id() + ".m", Role.MANAGER, "front");
    observe(agent, floor.front(), Verdict.BROKEN, Evidence.span(UUID.randomUUID(), 2, 5, NASTY));
    observe(agent, floor.front(), Verdict.KEPT, Evidence.note("好"));
    observe(expert, floor.team("expert"), Verdict.BROKEN, Evidence.note("-1"));
    clocks.folded();
  }

  private void observe(StaffMember who, TeamId team, Verdict verdict, Evidence evidence) {
    observations.observe(
        Observation.of(
            floor.id(),
            "chat.greeting",
            new WorkRef("conversation", UUID.randomUUID()),
            verdict,
            new Answerable(who.id(), team),
            "web",
            "order",
            clock.instant(),
            evidence));
  }

  private List<CSVRecord> csv(StaffMember who, String path) throws IOException {
    var answer = api.as(who.login()).get(path).is(200);
    assertThat(answer.header("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.text()).startsWith("\uFEFF").endsWith("\r\n");
    try (var parser =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(answer.text().substring(1)))) {
      return parser.getRecords();
    }
  }

  private List<Row> xlsx(StaffMember who, String path) throws IOException {
    var answer = api.as(who.login()).get(path).is(200);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(answer.bytes()))) {
      return book.getFirstSheet().read();
    }
  }

  @Test
  void figuresAreReadBackFromBothKindsOfFiles() throws IOException {
    var line =
        csv(manager, "/api/compliance/export").stream()
            .filter(it -> it.get("clause").equals("chat.greeting"))
            .findFirst()
            .orElseThrow();
    assertThat(List.of(line.get("kept"), line.get("broken"), line.get("kept_share")))
        .containsExactly("1", "2", "0.3333");
    assertThat(line.get("broken_before")).isEqualTo("0");
    var rows = xlsx(manager, "/api/compliance/export?format=xlsx");
    assertThat(rows).hasSizeGreaterThan(140);
    var row =
        rows.stream()
            .filter(it -> it.getCellText(0).equals("chat.greeting"))
            .findFirst()
            .orElseThrow();
    assertThat(row.getCellAsNumber(7))
        .hasValueSatisfying(it -> assertThat(it.intValue()).isEqualTo(2));
    var groups = csv(manager, "/api/compliance/export?by=person");
    assertThat(groups).extracting(it -> it.get("name_zh")).contains(agent.name(), expert.name());
  }

  @Test
  void casesAreReadBackAndNothingPeopleWroteBecomesAFormula() throws IOException {
    var lines = csv(manager, "/api/compliance/cases/export?clause=chat.greeting");
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .extracting(it -> it.get("note"))
        .containsExactlyInAnyOrder("'" + NASTY, "好", "'-1");
    assertThat(lines)
        .filteredOn(it -> it.get("note").contains("HYPERLINK"))
        .first()
        .satisfies(it -> assertThat(it.get("span_from") + it.get("span_to")).isEqualTo("25"));
    assertThat(lines.getFirst().get("at")).contains("+08:00");
    var rows = xlsx(manager, "/api/compliance/cases/export?verdict=broken&format=xlsx");
    assertThat(rows).hasSize(3);
    assertThat(rows.stream().map(row -> row.getCellText(14))).contains("note", NASTY, "-1");
    assertThat(rows.get(1).getCell(2).asDate())
        .isEqualTo(LocalDateTime.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai")));
  }

  @Test
  void everybodyGetsInAFileWhatTheySeeOnTheBoardAndItIsNoted() throws IOException {
    assertThat(csv(analyst, "/api/compliance/cases/export")).hasSize(3);
    assertThat(csv(supervisor, "/api/compliance/cases/export"))
        .hasSize(2)
        .extracting(it -> it.get("person"))
        .containsOnly(agent.name());
    assertThat(csv(agent, "/api/compliance/cases/export")).hasSize(2);
    assertThat(csv(expert, "/api/compliance/cases/export")).hasSize(1);
    assertThat(csv(brands.open(1).agents().getFirst(), "/api/compliance/cases/export")).isEmpty();
    assertThat(csv(analyst, "/api/compliance/cases/export").getFirst().getParser().getHeaderNames())
        .doesNotContain("text");
    assertThat(
            jdbc.sql(
                    """
                    select actor_id from access.audit
                    where action = 'compliance.export' and brand = :brand
                    """)
                .param("brand", floor.id().value())
                .query(UUID.class)
                .set())
        .isEqualTo(
            Set.of(
                analyst.id().value(),
                supervisor.id().value(),
                agent.id().value(),
                expert.id().value()));
  }

  @Test
  void whatIsBeyondOnesSightIsRefusedAtEveryDoor() {
    var others = "person=" + expert.id().value();
    var team = "team=" + floor.team("expert").value();
    for (var door :
        List.of(
            "/api/compliance?",
            "/api/compliance/groups?by=person&",
            "/api/compliance/cases?clause=chat.greeting&",
            "/api/compliance/export?",
            "/api/compliance/cases/export?")) {
      api.as(agent.login()).get(door + others).is(403);
      api.as(supervisor.login()).get(door + team).is(403);
      api.as(manager.login()).get(door + team + "&" + others).is(200);
      api.as(analyst.login()).get(door + team).is(200);
      api.as(manager.login()).get(door + "from=never").is(400);
      api.anonymous().get(door).is(401);
    }
    api.as(manager.login()).get("/api/compliance/export?format=pdf").is(400);
    api.as(manager.login()).get("/api/compliance/groups?by=mood").is(400);
    api.as(manager.login()).get("/api/compliance/cases?clause=x&verdict=good").is(400);
    api.as(manager.login()).get("/api/compliance/cases?clause=x&after=y").is(400);
  }
}
