package pledge.insight;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import pledge.standard.ClauseId;
import pledge.standard.Executes;

/** Which part of the program executes a clause. */
@Component
class Executors {

  private final ListableBeanFactory beans;
  private volatile @Nullable Map<String, String> byClause;

  Executors(ListableBeanFactory beans) {
    this.beans = beans;
  }

  /** Room and name of the executor; null when nothing executes the clause yet. */
  @Nullable String of(ClauseId clause) {
    var known = byClause;
    if (known == null) {
      known = find();
      byClause = known;
    }
    return known.get(clause.value());
  }

  private Map<String, String> find() {
    Map<String, String> found = new TreeMap<>();
    for (var name : beans.getBeanNamesForAnnotation(Executes.class)) {
      var type = beans.getType(name);
      var executes = beans.findAnnotationOnBean(name, Executes.class);
      if (type != null && executes != null) {
        var word = type.getSimpleName().replaceAll("\\$\\$.*", "");
        var room = type.getPackageName().replaceFirst("^pledge\\.", "");
        Arrays.stream(executes.value()).forEach(id -> found.put(id, room + "." + word));
      }
    }
    return found;
  }
}
