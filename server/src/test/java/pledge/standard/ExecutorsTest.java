package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import pledge.platform.BrandId;
import pledge.testing.Proves;

/**
 * Nothing claims to execute a clause without proof: every class marked {@link Executes} names
 * clauses of the register, and each of its clauses has a test marked {@link Proves}. Reads the
 * class files of program and tests without loading them.
 */
class ExecutorsTest {

  private static final List<AnnotationMetadata> CLASSES = classes();

  private static final Set<String> REGISTER =
      Standards.shipped(new BrandId("hetang")).clauses().stream()
          .map(clause -> clause.id().value())
          .collect(Collectors.toSet());

  private static List<AnnotationMetadata> classes() {
    var reader = new CachingMetadataReaderFactory();
    var classes = new ArrayList<AnnotationMetadata>();
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:pledge/**/*.class")) {
        classes.add(reader.getMetadataReader(file).getAnnotationMetadata());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  /** The executing classes by clause. */
  static Map<String, Set<String>> executed() {
    var executed = new TreeMap<String, Set<String>>();
    for (var type : CLASSES) {
      for (var clause : clauses(type, Executes.class)) {
        executed.computeIfAbsent(clause, it -> new TreeSet<>()).add(type.getClassName());
      }
    }
    return executed;
  }

  private static List<MethodMetadata> proofs() {
    return CLASSES.stream()
        .flatMap(type -> type.getAnnotatedMethods(Proves.class.getName()).stream())
        .toList();
  }

  /** The proving test methods by clause. */
  private static Map<String, Set<String>> proven() {
    var proven = new TreeMap<String, Set<String>>();
    for (var method : proofs()) {
      for (var clause : clauses(method, Proves.class)) {
        proven.computeIfAbsent(clause, it -> new TreeSet<>()).add(name(method));
      }
    }
    return proven;
  }

  private static List<String> clauses(
      AnnotatedTypeMetadata marked, Class<? extends Annotation> mark) {
    @Nullable Map<String, @Nullable Object> values = marked.getAnnotationAttributes(mark.getName());
    return values != null && values.get("value") instanceof String[] clauses
        ? Arrays.asList(clauses)
        : List.of();
  }

  private static String name(MethodMetadata method) {
    return method.getDeclaringClassName() + "." + method.getMethodName();
  }

  @Test
  void everyExecutorNamesClausesOfTheRegister() {
    assertThat(CLASSES).as("classes of program and tests").hasSizeGreaterThan(300);
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
    assertThat(proofs()).allSatisfy(method -> assertThat(isTest(method)).as(name(method)).isTrue());
  }

  private static boolean isTest(MethodMetadata method) {
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getType().getName())
        .anyMatch(
            name -> name.startsWith("org.junit.jupiter.") || name.startsWith("net.jqwik.api."));
  }
}
