package pledge.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holidays and make-up working days by region, kept in the database and editable. China's ({@code
 * CN}) are shipped as data; a year that has no entries yet is filled from it at the first look.
 */
@Service
public class SpecialDays {

  /** The region of the shipped days. */
  public static final String CHINA = "CN";

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final ApplicationEventPublisher events;
  private final Map<String, List<SpecialDay>> known = new ConcurrentHashMap<>();

  SpecialDays(
      JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.events = events;
  }

  /** All special days of the region in order; empty for a region nobody has entered. */
  public List<SpecialDay> of(String region) {
    // Computed under the key's lock, so that a look begun before a change can't outlive it.
    return known.compute(region, (key, days) -> days == null || days.isEmpty() ? load(key) : days);
  }

  /** The special days of one year. */
  public List<SpecialDay> of(String region, int year) {
    return of(region).stream().filter(day -> day.day().getYear() == year).toList();
  }

  /**
   * The last day the data knows of. After it, holidays count as ordinary weekdays, so it should
   * never be near.
   */
  public Optional<LocalDate> lastDay(String region) {
    var days = of(region);
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast().day());
  }

  /**
   * Replaces a year's days, in the caller's transaction. Clocks already running keep their due
   * time; {@link Changed} tells whoever holds calendars.
   *
   * @throws IllegalArgumentException when a day lies outside the year or is named twice
   */
  public void replace(String region, int year, Collection<SpecialDay> days) {
    var byDay = new TreeMap<LocalDate, SpecialDay>();
    for (var day : days) {
      if (day.day().getYear() != year) {
        throw new IllegalArgumentException(day.day() + " isn't in " + year);
      }
      if (byDay.put(day.day(), day) != null) {
        throw new IllegalArgumentException(day.day() + " is named twice");
      }
    }
    jdbc.sql(
            """
            delete from standard.special_day
            where region = :region and day >= :first and day < :next
            """)
        .param("region", region)
        .param("first", LocalDate.of(year, 1, 1))
        .param("next", LocalDate.of(year + 1, 1, 1))
        .update();
    insert(region, byDay.values());
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              forget(region);
            }
          });
    } else {
      forget(region);
    }
  }

  /** Reads the region afresh at the next look, as after a change made elsewhere. */
  void forget(String region) {
    known.remove(region);
    events.publishEvent(new Changed(region));
  }

  private List<SpecialDay> load(String region) {
    if (region.equals(CHINA)) {
      apart.executeWithoutResult(status -> fillEmptyYears());
    }
    var days =
        jdbc.sql(
                """
                select day, working, name
                from standard.special_day
                where region = :region
                order by day
                """)
            .param("region", region)
            .query((row, n) ->
                new SpecialDay(
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("working"),
                    row.getString("name")))
            .list();
    return List.copyOf(days);
  }

  private void fillEmptyYears() {
    var years =
        jdbc.sql(
                """
                select distinct extract(year from day)::int
                from standard.special_day
                where region = :region
                """)
            .param("region", CHINA)
            .query(Integer.class)
            .set();
    var missing = shipped().stream().filter(day -> !years.contains(day.day().getYear())).toList();
    if (!missing.isEmpty()) {
      insert(CHINA, missing);
    }
  }

  private void insert(String region, Collection<SpecialDay> days) {
    jdbc.sql(
            """
            insert into standard.special_day (region, day, working, name)
            select :region, d.day, d.working, d.name
            from unnest(:days::date[], :working::boolean[], :names::text[]) as d (day, working, name)
            on conflict (region, day) do nothing
            """)
        .param("region", region)
        .param("days", days.stream().map(day -> day.day().toString()).toArray(String[]::new))
        .param(
            "working",
            days.stream().map(day -> Boolean.toString(day.working())).toArray(String[]::new))
        .param("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
        .update();
  }

  /** China's days as shipped, for whoever needs them without a database. */
  static List<SpecialDay> shipped() {
    var file = "/standard/special-days-%s.csv".formatted(CHINA.toLowerCase(Locale.ROOT));
    var days = new ArrayList<SpecialDay>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpecialDays.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
      lines.readLine(); // the heading
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = line.split(",", 3);
        days.add(
            new SpecialDay(LocalDate.parse(cells[0]), Boolean.parseBoolean(cells[1]), cells[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(days);
  }

  /** The days of a region changed, after commit; calendars built from them are out of date. */
  public record Changed(String region) {}
}
