package pledge.demo.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What people of the simulated day say: {@code demo/simulation/*.yaml}. */
final class Scenes {

  /** Orders of {@code stories.yaml} whose last four digits of the phone their buyers know. */
  private static final List<Order> ORDERS =
      List.of(
          new Order("HT2600001", "1008"),
          new Order("HT2600002", "1008"),
          new Order("HT2600003", "1002"),
          new Order("HT2600005", "1005"));

  record Order(String number, String digits) {}

  /**
   * @param self how often the assistant's answer is enough
   * @param ticket how often the matter outlives the conversation
   * @param stars what a well served customer gives in the mean
   * @param record need, description, handling and result, as staff write them down
   */
  record Scene(
      String name,
      String type,
      String tier,
      int weight,
      double self,
      double ticket,
      double stars,
      List<String> say,
      List<String> more,
      List<String> answer,
      List<String> record) {}

  record Hire(String login, String name, String nickname, String team, String role) {}

  private final List<Scene> all;
  private final int weights;
  private final Map<String, Scene> byWords = new HashMap<>();
  private final Map<?, ?> people;

  private Scenes(List<Scene> all, Map<?, ?> people) {
    this.all = all;
    this.people = people;
    this.weights = all.stream().mapToInt(Scene::weight).sum();
    for (var scene : all) {
      for (var words : scene.say()) {
        for (var part : parts(words)) {
          byWords.put(part, scene);
        }
      }
      scene.more().forEach(words -> byWords.put(words, scene));
    }
  }

  static Scenes shipped() {
    var scenes = new ArrayList<Scene>();
    if (yaml("scenes") instanceof List<?> list) {
      list.forEach(scene -> scenes.add(scene((Map<?, ?>) scene)));
    }
    return new Scenes(scenes, (Map<?, ?>) yaml("people"));
  }

  private static Scene scene(Map<?, ?> from) {
    return new Scene(
        text(from, "scene"),
        text(from, "type"),
        text(from, "tier"),
        (int) number(from, "weight"),
        number(from, "self"),
        number(from, "ticket"),
        number(from, "stars"),
        texts(from, "say"),
        texts(from, "more"),
        texts(from, "answer"),
        texts(from, "record"));
  }

  List<Scene> all() {
    return all;
  }

  Scene draw(Draw draw) {
    int at = draw.between(1, weights);
    for (var scene : all) {
      at -= scene.weight();
      if (at <= 0) {
        return scene;
      }
    }
    throw new IllegalStateException("weights");
  }

  /** What the words are about, as somebody of the staff understands who reads them. */
  @Nullable Scene about(String words) {
    return byWords.get(words);
  }

  Order order(Draw draw) {
    return draw.of(ORDERS);
  }

  /** The sentences that one way of asking sends one after the other. */
  static List<String> parts(String words) {
    return List.of(words.split(" / ", -1));
  }

  List<String> words(String what) {
    return texts(people, what);
  }

  List<Hire> hires() {
    return ((List<?>) Objects.requireNonNull(people.get("hires")))
        .stream()
            .map(hire -> (Map<?, ?>) hire)
            .map(hire ->
                new Hire(
                    text(hire, "login"),
                    text(hire, "name"),
                    text(hire, "nickname"),
                    text(hire, "team"),
                    text(hire, "role")))
            .toList();
  }

  private static String text(Map<?, ?> from, String field) {
    return String.valueOf(Objects.requireNonNull(from.get(field), field));
  }

  private static double number(Map<?, ?> from, String field) {
    return Double.parseDouble(text(from, field));
  }

  private static List<String> texts(Map<?, ?> from, String field) {
    return ((List<?>) Objects.requireNonNull(from.get(field), field))
        .stream().map(String::valueOf).toList();
  }

  private static Object yaml(String file) {
    try (InputStream in = Scenes.class.getResourceAsStream("/demo/simulation/" + file + ".yaml")) {
      return Objects.requireNonNull(
          new Load(LoadSettings.builder().build())
              .loadFromInputStream(Objects.requireNonNull(in, file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
