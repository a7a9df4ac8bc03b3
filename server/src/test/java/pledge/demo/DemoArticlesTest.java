package pledge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pledge.knowledge.ArticleKind;
import pledge.knowledge.NewArticle;
import pledge.platform.BrandId;
import pledge.standard.Stage;
import pledge.standard.Standards;

/** What the demo brand knows is fit to be said. */
class DemoArticlesTest {

  private static final BrandId BRAND = new BrandId("hetang");

  private static Stream<NewArticle> articles(ArticleKind kind) {
    return DemoArticles.all(BRAND).stream().filter(article -> article.kind() == kind);
  }

  @Test
  void thereIsEnoughToShow() {
    var chinese = articles(ArticleKind.FAQ).filter(faq -> faq.locale().equals("zh-CN")).toList();
    assertThat(chinese).hasSizeGreaterThanOrEqualTo(60);
    assertThat(chinese)
        .allSatisfy(faq -> assertThat(faq.questions()).hasSizeGreaterThanOrEqualTo(4));
    assertThat(articles(ArticleKind.FAQ).filter(faq -> faq.locale().equals("en")))
        .hasSizeGreaterThanOrEqualTo(25);
    assertThat(articles(ArticleKind.SCRIPT)).hasSizeGreaterThanOrEqualTo(40);
    assertThat(articles(ArticleKind.GREETING)).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void everyStageOfTheStandardHasScripts() {
    var stages = Standards.shipped(BRAND).stages().stream().map(Stage::code).toList();
    assertThat(articles(ArticleKind.SCRIPT).map(NewArticle::stage)).containsAll(stages);
    assertThat(stages).containsAll(articles(ArticleKind.SCRIPT).map(NewArticle::stage).toList());
  }

  @Test
  void nothingOfItWouldBeStoppedOnItsWayOut() {
    var stonewalling = Standards.shipped(BRAND).phrases("stonewalling");
    assertThat(DemoArticles.all(BRAND))
        .allSatisfy(article -> assertThat(stonewalling.find(article.body())).isEmpty());
  }

  @Test
  void noQuestionStandsInTwoArticles() {
    var seen = new HashSet<String>();
    assertThat(articles(ArticleKind.FAQ).flatMap(faq -> faq.questions().stream()))
        .allSatisfy(question -> assertThat(seen.add(question)).as(question).isTrue());
  }
}
