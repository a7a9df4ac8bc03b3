package pledge.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.access.StaffId;
import pledge.platform.BrandId;
import pledge.platform.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How much each person handles at once, what they are good at, and in which languages. */
@Component
class SeatRules {

  private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final RoutingSettings settings;
  private final AuditTrail audit;

  SeatRules(JdbcClient jdbc, JsonMapper json, RoutingSettings settings, AuditTrail audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * @param capacity work items at once, 1 to 50
   * @param caps of a channel at once, where fewer than that
   * @param skills codes of the standard
   * @param languages {@code zh-CN}, {@code en}; empty takes all
   */
  record Rule(
      int capacity, Map<String, Integer> caps, List<String> skills, List<String> languages) {}

  Map<StaffId, Rule> of(Collection<StaffId> people) {
    Map<StaffId, Rule> stated =
        jdbc
            .sql(
                """
                select staff, capacity, caps, skills, languages from routing.seat_rule
                where staff = any(:staff::uuid[])
                """)
            .param("staff", Columns.ids(people.stream().map(StaffId::value).toList()))
            .query((rs, n) -> Map.entry(new StaffId(Columns.uuid(rs, "staff")), rule(rs)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var usual = new Rule(settings.capacity(), Map.of(), List.of(), List.of());
    return people.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), id -> stated.getOrDefault(id, usual)));
  }

  private Rule rule(ResultSet rs) throws SQLException {
    return new Rule(
        rs.getInt("capacity"),
        json.readValue(rs.getString("caps"), COUNTS),
        Arrays.asList((String[]) rs.getArray("skills").getArray()),
        Arrays.asList((String[]) rs.getArray("languages").getArray()));
  }

  /** Holds at once, for work given from now on; nothing is taken away from anybody. */
  @Transactional
  void set(BrandId brand, StaffId staff, Rule rule, Actor by) {
    jdbc.sql(
            """
            with rule as (
              insert into routing.seat_rule (staff, brand, capacity, caps, skills, languages)
              values (:staff, :brand, :capacity, :caps::jsonb, :skills::text[], :languages::text[])
              on conflict (staff) do update
              set capacity = excluded.capacity, caps = excluded.caps, skills = excluded.skills,
                  languages = excluded.languages
              returning staff, capacity, caps, skills, languages)
            update routing.presence p
            set capacity = rule.capacity, caps = rule.caps, skills = rule.skills, languages = rule.languages
            from rule where p.staff = rule.staff
            """)
        .param("staff", staff.value())
        .param("brand", brand.value())
        .param("capacity", rule.capacity())
        .param("caps", json.writeValueAsString(rule.caps()))
        .param("skills", rule.skills().toArray(String[]::new))
        .param("languages", rule.languages().toArray(String[]::new))
        .update();
    audit.record(
        by,
        "routing.seat",
        "staff",
        staff.value().toString(),
        "capacity " + rule.capacity() + ", skills " + String.join(" ", rule.skills()));
  }
}
