package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import pledge.platform.BrandId;
import pledge.testing.Proves;

/**
 * Nothing claims to execute a clause without proof: every class marked {@link Executes} names
 * clauses of the register, and each of its clauses has a test marked {@link Proves}.
 */
class ExecutorsTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("pledge");

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .importPackages("pledge");

  private static final Set<String> REGISTER =
      Standards.shipped(new BrandId("hetang")).clauses().stream()
          .map(clause -> clause.id().value())
          .collect(Collectors.toSet());

  /** The executing classes by clause. */
  static Map<String, Set<String>> executed() {
    var executed = new TreeMap<String, Set<String>>();
    for (var type : PROGRAM) {
      if (type.isAnnotatedWith(Executes.class)) {
        Arrays.stream(type.getAnnotationOfType(Executes.class).value())
            .forEach(clause ->
                executed.computeIfAbsent(clause, it -> new TreeSet<>()).add(type.getName()));
      }
    }
    return executed;
  }

  /** The proving test methods by clause. */
  private static Map<String, Set<String>> proven() {
    var proven = new TreeMap<String, Set<String>>();
    for (var type : TESTS) {
      for (var method : type.getMethods()) {
        if (method.isAnnotatedWith(Proves.class)) {
          Arrays.stream(method.getAnnotationOfType(Proves.class).value())
              .forEach(clause ->
                  proven.computeIfAbsent(clause, it -> new TreeSet<>()).add(method.getFullName()));
        }
      }
    }
    return proven;
  }

  @Test
  void everyExecutorNamesClausesOfTheRegister() {
    assertThat(executed().keySet())
        .as("executors that name a clause the register doesn't have: %s", executed())
        .isSubsetOf(REGISTER);
  }

  @Test
  void everyExecutedClauseHasATestThatProvesIt() {
    var unproven = new TreeMap<>(executed());
    unproven.keySet().removeAll(proven().keySet());
    assertThat(unproven).as("executed clauses without a test marked @Proves").isEmpty();
  }

  @Test
  void everyProofNamesAClauseOfTheRegister() {
    assertThat(proven().keySet())
        .as("tests that prove a clause the register doesn't have: %s", proven())
        .isSubsetOf(REGISTER);
  }

  @Test
  void everyProofIsATestThatRuns() {
    assertThat(TESTS.stream().flatMap(type -> type.getMethods().stream()))
        .filteredOn(method -> method.isAnnotatedWith(Proves.class))
        .allSatisfy(method -> assertThat(isTest(method)).as(method.getFullName()).isTrue());
  }

  private static boolean isTest(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType().getName())
        .anyMatch(name ->
            name.startsWith("org.junit.jupiter.")
                || name.startsWith("net.jqwik.api.")
                || name.startsWith("com.tngtech.archunit.junit."));
  }
}
