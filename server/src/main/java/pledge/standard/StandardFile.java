package pledge.standard;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and checks a standard's file, and holds the one that is shipped. */
final class StandardFile {

  /** More problems than this are not listed: the rest mostly follows from them. */
  private static final int MOST_PROBLEMS = 100;

  private static final String SHIPPED = "standard.yaml";

  /** Needed at the start and whenever somebody checks a standard, so it may go in between. */
  private static volatile SoftReference<@Nullable YamlTree> shippedTree = new SoftReference<>(null);

  private StandardFile() {}

  /** The shipped standard as it stands in the program. */
  static byte[] shipped() {
    return resource(SHIPPED);
  }

  /** The shipped standard, read once; the register of clauses every standard is held against. */
  static YamlTree shippedTree() {
    var tree = shippedTree.get();
    if (tree == null) {
      tree = YamlReader.read(SHIPPED, shipped());
      shippedTree = new SoftReference<>(tree);
    }
    return tree;
  }

  private static final class Shape {
    static final Schema SCHEMA =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder ->
                    builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder()
                            .locale(Locale.ENGLISH)
                            .errorMessageKeyword("errorMessage")
                            .build()))
            .getSchema(
                new String(resource("standard.schema.json"), StandardCharsets.UTF_8),
                InputFormat.JSON);
  }

  /**
   * Reads a standard and checks its shape and its sense.
   *
   * @param file its name, for the problems
   * @throws BadStandard with everything that speaks against it
   */
  static YamlTree checked(String file, byte[] bytes) {
    var tree = YamlReader.read(file, bytes);
    check(tree);
    return tree;
  }

  /**
   * @throws BadStandard with everything that speaks against it
   */
  static void check(YamlTree tree) {
    var problems = shapeProblems(tree);
    if (problems.isEmpty()) {
      problems = StandardChecks.problems(tree, shippedTree());
    }
    if (!problems.isEmpty()) {
      throw new BadStandard(problems.stream().sorted().limit(MOST_PROBLEMS).toList());
    }
  }

  private static List<Problem> shapeProblems(YamlTree tree) {
    var problems = new ArrayList<Problem>();
    for (var error : Shape.SCHEMA.validate(tree.root())) {
      var pointer = error.getInstanceLocation().toString();
      problems.add(problem(tree, pointer, error));
    }
    return problems;
  }

  private static Problem problem(YamlTree tree, String pointer, Error error) {
    var property = error.getProperty();
    boolean surplus =
        property != null
            && (error.getKeyword().equals("additionalProperties")
                || error.getKeyword().equals("propertyNames"));
    if (surplus) {
      var at = pointer + "/" + YamlTree.escaped(property);
      return Problem.at(
          tree.keyPosition(at), tree.path(at), "there is no such key here: " + property);
    }
    return Problem.at(tree.position(pointer), tree.path(pointer), reason(error));
  }

  private static String reason(Error error) {
    var message = String.valueOf(error.getMessage());
    return message.startsWith(": ") ? message.substring(2) : message;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    try (@Nullable InputStream in = StandardFile.class.getResourceAsStream("/standard/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
