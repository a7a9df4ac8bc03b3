package pledge.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import pledge.knowledge.ArticleKind;
import pledge.knowledge.ArticleState;
import pledge.knowledge.NewArticle;
import pledge.knowledge.Tone;
import pledge.platform.BrandId;

/** Reads what the demo brand knows from {@code demo/knowledge/*.yaml}. */
final class DemoArticles {

  private static final String CHINESE = "zh-CN";
  private static final String ENGLISH = "en";

  private DemoArticles() {}

  /** Everything, for the brand given. */
  static List<NewArticle> all(BrandId brand) {
    var all = new ArrayList<>(faq(brand));
    all.addAll(simple(brand, "scripts", ArticleKind.SCRIPT));
    all.addAll(simple(brand, "greetings", ArticleKind.GREETING));
    all.addAll(simple(brand, "articles", ArticleKind.ARTICLE));
    return all;
  }

  /** The frequent questions; the key is {@code faq.<key>}, with {@code .en} for English. */
  static List<NewArticle> faq(BrandId brand) {
    var all = new ArrayList<NewArticle>();
    for (var entry : read("faq")) {
      var key = "faq." + text(entry, "key");
      all.add(faq(brand, key, CHINESE, entry));
      if (entry.get("en") instanceof Map<?, ?> english) {
        all.add(faq(brand, key + ".en", ENGLISH, english));
      }
    }
    return all;
  }

  private static NewArticle faq(BrandId brand, String key, String locale, Map<?, ?> entry) {
    var questions =
        entry.get("questions") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.<String>of();
    return NewArticle.faq(
        brand, key, locale, text(entry, "title"), questions, text(entry, "answer"));
  }

  private static List<NewArticle> simple(BrandId brand, String file, ArticleKind kind) {
    return read(file).stream()
        .map(entry ->
            new NewArticle(
                brand,
                kind.word() + "." + text(entry, "key"),
                kind,
                text(entry, "title"),
                List.of(),
                text(entry, "body").strip(),
                optional(entry, "stage"),
                optional(entry, "scene"),
                Tone.of(entry.containsKey("tone") ? text(entry, "tone") : "neutral"),
                entry.containsKey("lang") ? text(entry, "lang") : CHINESE,
                ArticleState.PUBLISHED))
        .toList();
  }

  private static List<Map<?, ?>> read(String file) {
    try (InputStream in =
        DemoArticles.class.getResourceAsStream("/demo/knowledge/" + file + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("demo/knowledge/" + file + ".yaml is missing");
      }
      var entries = new ArrayList<Map<?, ?>>();
      if (new Load(LoadSettings.builder().build()).loadFromInputStream(in)
          instanceof List<?> list) {
        for (var entry : list) {
          entries.add((Map<?, ?>) entry);
        }
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<?, ?> entry, String field) {
    var value = entry.get(field);
    if (value == null) {
      throw new IllegalStateException("a demo article lacks " + field + ": " + entry);
    }
    return String.valueOf(value);
  }

  private static @Nullable String optional(Map<?, ?> entry, String field) {
    var value = entry.get(field);
    return value == null ? null : String.valueOf(value);
  }
}
