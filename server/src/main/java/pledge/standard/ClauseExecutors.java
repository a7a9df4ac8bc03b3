package pledge.standard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Which beans execute which clauses; a clause without an entry is not executed yet. */
@Component
public class ClauseExecutors {

  private final Supplier<Map<ClauseId, String>> byClause;

  ClauseExecutors(ConfigurableListableBeanFactory beans) {
    this.byClause = SingletonSupplier.of(() -> scan(beans));
  }

  /** The room and class that execute the clause, such as {@code conversation.Replies}. */
  public Optional<String> of(ClauseId clause) {
    return Optional.ofNullable(all().get(clause));
  }

  /** All executed clauses. */
  public Map<ClauseId, String> all() {
    return byClause.get();
  }

  private static Map<ClauseId, String> scan(ConfigurableListableBeanFactory beans) {
    var classes = new TreeMap<String, TreeSet<String>>();
    for (var name : beans.getBeanNamesForAnnotation(Executes.class)) {
      var type = beans.getType(name);
      if (type == null) {
        continue;
      }
      var own = ClassUtils.getUserClass(type);
      var executes = own.getAnnotation(Executes.class);
      if (executes != null) {
        Arrays.stream(executes.value())
            .forEach(
                clause -> classes.computeIfAbsent(clause, it -> new TreeSet<>()).add(named(own)));
      }
    }
    var byClause = new HashMap<ClauseId, String>();
    classes.forEach(
        (clause, names) -> byClause.put(new ClauseId(clause), String.join(", ", names)));
    return Map.copyOf(byClause);
  }

  private static String named(Class<?> type) {
    var name = type.getName();
    return name.startsWith("pledge.") ? name.substring("pledge.".length()) : name;
  }
}
