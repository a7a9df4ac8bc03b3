package pledge.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.SystemActor;
import pledge.platform.BrandId;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;

@PledgeTest
class KnowledgeTest {

  private static final SystemActor TEST = new SystemActor("test");

  @Autowired private Knowledge knowledge;
  @Autowired private Articles articles;
  @Autowired private Sentences sentences;
  @Autowired private TransactionTemplate transactions;

  private static NewArticle faq(BrandId brand, String title, String answer, String... questions) {
    return NewArticle.faq(brand, null, "zh-CN", title, List.of(questions), answer);
  }

  private ArticleId add(NewArticle article) {
    return knowledge.add(article, TEST, SettableClock.PLAIN_MORNING).orElseThrow();
  }

  @Test
  void aNewQuestionIsAnsweredAtOnceAndAnArchivedOneNoMore() {
    var brand = new BrandId("know-fresh");
    assertThat(knowledge.sureAnswer(brand, "花盆底下要不要垫东西")).isEmpty();
    var id = add(faq(brand, "花盆底下要垫托盘吗", "建议垫一个托盘。", "花盆下面垫什么"));
    assertThat(knowledge.sureAnswer(brand, "花盆底下要垫托盘吗？"))
        .get()
        .satisfies(match -> assertThat(match.confidence()).isEqualTo(1))
        .satisfies(match -> assertThat(match.answer()).isEqualTo("建议垫一个托盘。"));
    knowledge.archive(brand, id, TEST, SettableClock.PLAIN_MORNING);
    assertThat(knowledge.sureAnswer(brand, "花盆底下要垫托盘吗？")).isEmpty();
  }

  @Test
  void onlyPublishedFrequentQuestionsAnswerCustomersAndOnlyInTheirBrand() {
    var brand = new BrandId("know-kinds");
    var title = "内部折扣怎么计算";
    add(
        new NewArticle(
            brand,
            null,
            ArticleKind.ARTICLE,
            title,
            List.of(),
            "只给员工看。",
            null,
            null,
            Tone.NEUTRAL,
            "zh-CN",
            ArticleState.PUBLISHED));
    add(
        new NewArticle(
            brand,
            null,
            ArticleKind.FAQ,
            title,
            List.of(),
            "草稿。",
            null,
            null,
            Tone.NEUTRAL,
            "zh-CN",
            ArticleState.DRAFT));
    assertThat(knowledge.sureAnswer(brand, title)).isEmpty();
    add(faq(new BrandId("know-kinds-two"), title, "别家的答案。"));
    assertThat(knowledge.sureAnswer(brand, title)).isEmpty();
    assertThat(knowledge.answer(brand, title, 3)).isEmpty();
  }

  @Test
  void anotherNodesChangeIsSeenWithinSeconds() {
    var brand = new BrandId("know-nodes");
    add(faq(brand, "第一条", "一。"));
    transactions.executeWithoutResult(status ->
        articles.add(
            brand, List.of(faq(brand, "隔壁节点写的第二条", "二。")), TEST, SettableClock.PLAIN_MORNING));
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(knowledge.sureAnswer(brand, "隔壁节点写的第二条")).isPresent());
  }

  @Test
  void whatIsRolledBackIsNeverFound() {
    var brand = new BrandId("know-rollback");
    add(faq(brand, "留下来的", "在。"));
    assertThatThrownBy(() ->
            transactions.executeWithoutResult(status -> {
              add(faq(brand, "不该存在的问题", "不在。"));
              throw new IllegalStateException("and back");
            }))
        .hasMessage("and back");
    add(faq(brand, "后来的", "也在。"));
    assertThat(knowledge.sureAnswer(brand, "不该存在的问题")).isEmpty();
    assertThat(knowledge.sureAnswer(brand, "后来的")).isPresent();
  }

  @Test
  void aLoaderThatRunsTwiceAddsOnce() {
    var brand = new BrandId("know-twice");
    var all =
        List.of(
            NewArticle.faq(brand, "a", "zh-CN", "甲", List.of(), "一"),
            NewArticle.faq(brand, "b", "zh-CN", "乙", List.of(), "二"));
    assertThat(knowledge.addAll(brand, all, TEST, SettableClock.PLAIN_MORNING)).isEqualTo(2);
    assertThat(knowledge.addAll(brand, all, TEST, SettableClock.PLAIN_MORNING)).isZero();
  }

  @Test
  void scriptsAreFoundByStageAndSceneTheWantedToneFirst() {
    var brand = new BrandId("know-scripts");
    for (var tone : Tone.values()) {
      for (var scene : List.of("delay", "return")) {
        add(
            new NewArticle(
                brand,
                null,
                ArticleKind.SCRIPT,
                scene + tone,
                List.of(),
                "{customer}，我是{nickname}，{unknown}",
                "solve",
                scene,
                tone,
                "zh-CN",
                ArticleState.PUBLISHED));
      }
    }
    var scripts = knowledge.scripts(brand, "solve", "delay", Tone.PATIENT, "zh-CN");
    assertThat(scripts)
        .extracting(Article::title)
        .containsExactly("delayPATIENT", "delayNEUTRAL", "delayLIVELY");
    assertThat(knowledge.scripts(brand, "solve", null, Tone.LIVELY, "zh-CN")).hasSize(6);
    assertThat(knowledge.scripts(brand, "solve", null, Tone.LIVELY, "en")).isEmpty();
    assertThat(scripts.getFirst().filled(Map.of("nickname", "小$1荷", "customer", "王女士")))
        .isEqualTo("王女士，我是小$1荷，{unknown}");
  }

  @Test
  void amongThousandsOfArticlesASearchTakesMilliseconds() {
    var brand = new BrandId("know-many");
    var all = new ArrayList<NewArticle>();
    for (int i = 0; i < 3_000; i++) {
      all.add(
          new NewArticle(
              brand,
              "n" + i,
              ArticleKind.ARTICLE,
              "第" + i + "号商品的保养说明",
              List.of(),
              "请放在阴凉处，避免阳光直射。编号 SKU" + i + "。".repeat(1 + i % 3),
              null,
              "care",
              Tone.NEUTRAL,
              "zh-CN",
              ArticleState.PUBLISHED));
    }
    knowledge.addAll(brand, all, TEST, SettableClock.PLAIN_MORNING);
    var kinds = EnumSet.allOf(ArticleKind.class);
    assertThat(knowledge.search(brand, "sku2345", kinds, 5))
        .first()
        .satisfies(article -> assertThat(article.title()).startsWith("第2345号"));
    var nanos = new long[200];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      knowledge.search(brand, "阳光直射 保养 SKU" + i, kinds, 10);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "Search among 3,000 articles: median %.2f ms, p99 %.2f ms%n",
        nanos[100] / 1e6, nanos[198] / 1e6);
  }

  @Test
  void hostileTextIsHarmless() {
    var brand = new BrandId("know-hostile");
    add(faq(brand, "可以退货吗", "可以。", "怎么退货"));
    for (var text :
        List.of(
            "",
            " ",
            "？？？",
            "\u0000\u0007\u001b[31m",
            "😀".repeat(60),
            "退".repeat(200),
            "a".repeat(200),
            "<script>alert(1)</script>",
            "' or 1=1 --",
            "\ud800 lonely",
            "1234567890123",
            "ﷺ".repeat(100),
            "e\u0301".repeat(100),
            "x".repeat(10_000))) {
      assertThat(knowledge.sureAnswer(brand, text)).as(text).isEmpty();
      knowledge.answer(brand, text, 3);
      knowledge.search(brand, text, Set.of(ArticleKind.FAQ), 3);
    }
  }

  @Test
  void withoutTheModelOnlyQuestionsPutAlmostAsStoredAreAnswered() {
    var brand = new BrandId("know-plain");
    var article = articleOf(brand);
    var questions = new Questions(List.of(Questions.entry(article, Map.of())), List.of());
    assertThat(first(questions, "四件套怎么清洗呀").confidence()).isGreaterThan(0.8);
    assertThat(first(questions, "四件套怎么选尺寸").confidence()).isLessThan(0.5);
  }

  private Article articleOf(BrandId brand) {
    var id = add(faq(brand, "四件套怎么清洗", "冷水。", "床品怎么洗"));
    return knowledge.find(brand, id).orElseThrow();
  }

  private static Match first(Questions questions, String text) {
    return questions.nearest(text, Optional.empty(), 1).getFirst();
  }

  @Test
  void packedVectorsKeepTheirAngle() {
    var vector = sentences.of("退货运费谁承担").orElseThrow();
    var packed = Sentences.unpack(Sentences.pack(vector));
    double cosine = 0;
    for (int i = 0; i < vector.length; i++) {
      cosine += vector[i] * packed[i];
    }
    assertThat(cosine).isGreaterThan(0.999);
  }
}
