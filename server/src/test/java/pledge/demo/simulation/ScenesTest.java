package pledge.demo.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.demo.simulation.Scenes.Scene;
import pledge.platform.BrandId;
import pledge.standard.Standards;
import pledge.testing.PledgeTest;

/** What the people of a simulated day say is what the count takes it for. */
@PledgeTest
class ScenesTest {

  @Autowired Standards standards;

  private final Scenes scenes = Scenes.shipped();

  @Test
  void customersAskInSeveralHundredDifferentWays() {
    assertThat(scenes.all()).hasSizeGreaterThanOrEqualTo(15);
    var ways = scenes.all().stream().flatMap(scene -> scene.say().stream()).toList();
    assertThat(ways).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    for (var scene : scenes.all()) {
      assertThat(scene.record()).as(scene.name()).hasSize(4);
      for (var said : scene.say()) {
        assertThat(scenes.about(Scenes.parts(said).getLast())).as(said).isNotNull();
      }
    }
  }

  @Test
  void thanksAreThanksOneMomentIsOneMomentAndAWallIsStopped() {
    var standard = standards.of(new BrandId("hetang"));
    assertThat(scenes.words("thanks")).allMatch(text -> standard.phrases("thanks").onlyThese(text));
    assertThat(scenes.words("holding"))
        .allMatch(text -> standard.phrases("holding").onlyThese(text));
    assertThat(scenes.words("stonewalling"))
        .noneMatch(text -> standard.phrases("stonewalling").find(text).isEmpty());
  }

  @Test
  void nothingElseThatIsSaidIsTakenForThatByMistake() {
    var standard = standards.of(new BrandId("hetang"));
    assertThat(byCustomers().filter(standard.phrases("thanks")::onlyThese)).isEmpty();
    assertThat(byStaff().filter(standard.phrases("holding")::onlyThese)).isEmpty();
    assertThat(byStaff().filter(text -> !standard.phrases("stonewalling").find(text).isEmpty()))
        .isEmpty();
  }

  /** Once the talk has begun; only then do thanks mean the end of it. */
  private Stream<String> byCustomers() {
    return Stream.concat(
        scenes.all().stream().flatMap(scene -> scene.more().stream()),
        Stream.of("person", "impatient", "leaving", "more", "unsolved")
            .flatMap(what -> scenes.words(what).stream()));
  }

  private Stream<String> byStaff() {
    return Stream.concat(
        scenes.all().stream().map(Scene::answer).flatMap(answers -> answers.stream()),
        Stream.of("greeting", "followup", "welcome", "ticket-news", "ticket-outcome")
            .flatMap(what -> scenes.words(what).stream()));
  }

  @Test
  void thePeopleOfTheDayKnowNothingOfTheProgramButItsApi() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("pledge.demo.simulation..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "pledge.demo.simulation..",
            "java..",
            "tools.jackson..",
            "org.snakeyaml..",
            "org.jspecify..")
        .check(
            new ClassFileImporter()
                .withImportOption(place -> !place.contains("test-classes"))
                .importPackages("pledge.demo.simulation"));
  }
}
