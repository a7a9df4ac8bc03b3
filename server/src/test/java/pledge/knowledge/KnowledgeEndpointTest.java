package pledge.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.TestApi;
import tools.jackson.databind.JsonNode;

@PledgeTest
class KnowledgeEndpointTest {

  private static final String ARTICLES = "/api/knowledge/articles";

  @Autowired private TestApi api;

  private static Map<String, Object> faq(String title, String answer, String state) {
    return Map.of(
        "kind",
        "faq",
        "title",
        title,
        "questions",
        List.of(title + "呢"),
        "body",
        answer,
        "state",
        state);
  }

  private JsonNode add(Map<String, Object> article) {
    return api.as("trainer.mo").post(ARTICLES, article).is(201).json();
  }

  private List<String> searched(String login, String words) {
    var found =
        api.as(login)
            .get("/api/knowledge/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
            .ok();
    return found.path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }

  @Test
  void whatATrainerPublishesIsFoundByAnAgentAtOnce() {
    var article = add(faq("藕荷色窗帘怎么清洁", "请用冷水轻柔手洗。", "published"));
    assertThat(article.path("version").asInt()).isEqualTo(1);
    assertThat(article.path("tone").asString()).isEqualTo("neutral");
    assertThat(article.path("locale").asString()).isEqualTo("zh-CN");
    assertThat(article.path("updatedBy").path("name").asString()).isNotBlank();
    var id = article.path("id").asString();
    assertThat(searched("agent.chen", "藕荷色窗帘")).contains(id);
    assertThat(searched("agent.chen", "藕")).contains(id);
    assertThat(searched("other.agent", "藕荷色窗帘")).doesNotContain(id);
  }

  @Test
  void ofTwoWhoEditTheSameScriptTheSecondOverwritesNothing() {
    var body = new HashMap<>(faq("海棠花茶怎么泡", "用八十度的水。", "published"));
    var id = add(body).path("id").asString();
    body.put("body", "用八十五度的水。");
    var trainer = api.as("trainer.mo").with("If-Match", "\"1\"");
    assertThat(trainer.put(ARTICLES + "/" + id, body).ok().get("version").asInt()).isEqualTo(2);

    body.put("body", "用沸水。");
    var manager = api.as("manager");
    var late = manager.with("If-Match", "\"1\"").put(ARTICLES + "/" + id, body).is(409);
    assertThat(late.code()).isEqualTo("changed-meanwhile");
    assertThat(late.json().get("version").asInt()).isEqualTo(2);
    assertThat(api.as("manager").get(ARTICLES + "/" + id).ok().get("body").asString())
        .isEqualTo("用八十五度的水。");
    // having seen it, they may
    api.as("manager").with("If-Match", "\"2\"").put(ARTICLES + "/" + id, body).ok();
    api.as("manager").with("If-Match", "soon").put(ARTICLES + "/" + id, body).is(400);
    api.as("manager")
        .with("If-Match", "\"1\"")
        .put(ARTICLES + "/" + UUID.randomUUID(), body)
        .is(404);
  }

  @Test
  @Proves("kb.articles")
  void productFactsAreFoundAndTheFindIsOnRecord() {
    var article =
        add(
            Map.of(
                "kind", "article", "title", "艾草足浴桶的保养", "body", "用后擦干，勿暴晒。", "state", "published"));
    assertThat(searched("agent.chen", "艾草足浴桶").getFirst()).isEqualTo(article.path("id").asString());
    assertThat(finds("kb.articles", article.path("id").asString())).isEqualTo(1);
  }

  @Test
  @Proves("kb.scripts")
  void scriptsByStageSceneAndToneAreFoundAndEdited() {
    var script =
        Map.<String, Object>of(
            "kind",
            "script",
            "title",
            "芦苇席延迟安抚",
            "body",
            "{customer}，新的时间是{time}。",
            "stage",
            "solve",
            "scene",
            "reed-delay",
            "tone",
            "patient",
            "state",
            "published");
    var id = add(script).path("id").asString();
    assertThat(searched("agent.chen", "芦苇席延迟")).contains(id);
    assertThat(finds("kb.scripts", id)).isEqualTo(1);
    var listed =
        api.as("agent.chen").get(ARTICLES + "?kind=script&stage=solve&scene=reed-delay").ok();
    assertThat(listed.path("items").get(0).path("tone").asString()).isEqualTo("patient");
    var lively = new HashMap<String, Object>(script);
    lively.put("tone", "lively");
    assertThat(api.as("sup.lin").put(ARTICLES + "/" + id, lively).ok().path("tone").asString())
        .isEqualTo("lively");
  }

  private long finds(String clause, String article) {
    return api.as("manager")
        .get("/api/observations?limit=200&clause=" + clause)
        .ok()
        .path("items")
        .valueStream()
        .filter(seen -> seen.at("/work/id").asString().equals(article))
        .filter(seen -> seen.path("verdict").asString().equals("used"))
        .count();
  }

  @Test
  void draftsAreForEditorsOnly() {
    var id = add(faq("菖蒲香囊的草稿", "还没写完。", "draft")).path("id").asString();
    api.as("agent.chen").get(ARTICLES + "/" + id).is(404);
    assertThat(searched("agent.chen", "菖蒲香囊")).doesNotContain(id);
    assertThat(listed("agent.chen", "菖蒲香囊")).doesNotContain(id);
    assertThat(listed("sup.lin", "菖蒲香囊")).contains(id);
    api.as("sup.lin").get(ARTICLES + "/" + id).ok();
  }

  private List<String> listed(String login, String words) {
    return api.as(login)
        .get(ARTICLES + "?kind=faq&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
        .ok()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }

  @Test
  void aChangeKeepsTheVersionBeforeAndAnArchivedOneIsNoLongerFound() {
    var id = add(faq("竹纤维浴巾几天换一次", "建议三个月。", "published")).path("id").asString();
    var changed =
        api.as("manager").put(ARTICLES + "/" + id, faq("竹纤维浴巾多久换", "建议半年。", "published")).ok();
    assertThat(changed.path("version").asInt()).isEqualTo(2);
    var versions = api.as("manager").get(ARTICLES + "/" + id + "/versions").ok().path("items");
    assertThat(versions.valueStream().map(version -> version.path("body").asString()))
        .containsExactly("建议半年。", "建议三个月。");
    api.as("manager").delete(ARTICLES + "/" + id).is(204);
    api.as("manager").delete(ARTICLES + "/" + id).is(204);
    assertThat(searched("agent.chen", "竹纤维浴巾")).doesNotContain(id);
    assertThat(api.as("manager").get(ARTICLES + "/" + id).ok().path("state").asString())
        .isEqualTo("archived");
    assertThat(api.as("manager").get(ARTICLES + "/" + id + "/versions").ok().path("items").size())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent.chen", "analyst.tao", "clerk.jiang", "expert.he"})
  void onlyEditorsWrite(String login) {
    var id = add(faq("只有编辑能改" + login, "是的。", "published")).path("id").asString();
    var article = faq("改一改", "不会成功。", "published");
    api.as(login).post(ARTICLES, article).is(403);
    api.as(login).put(ARTICLES + "/" + id, article).is(403);
    api.as(login).delete(ARTICLES + "/" + id).is(403);
    api.as(login).get(ARTICLES + "/" + id + "/versions").is(403);
    api.anonymous().post(ARTICLES, article).is(401);
    api.visitor("hetang").get(ARTICLES).is(403);
  }

  @Test
  void anotherBrandsArticleIsUnknown() {
    var id = add(faq("本店独有的知识", "别家看不到。", "published")).path("id").asString();
    api.as("other.manager").get(ARTICLES + "/" + id).is(404);
    api.as("other.manager").put(ARTICLES + "/" + id, faq("改", "改。", "published")).is(404);
    api.as("other.manager").delete(ARTICLES + "/" + id).is(404);
    api.as("other.manager").get(ARTICLES + "/" + id + "/versions").is(404);
    assertThat(api.as("manager").get(ARTICLES + "/" + id).ok().path("version").asInt())
        .isEqualTo(1);
  }

  @Test
  void markupAndSqlAreJustText() {
    var title = "<script>alert(1)</script>'; drop table knowledge.article; --";
    var article = add(faq(title, "<img src=x onerror=alert(1)> ${7*7} {{7*7}}", "published"));
    assertThat(article.path("title").asString()).isEqualTo(title);
    assertThat(searched("agent.chen", "drop table knowledge.article"))
        .contains(article.path("id").asString());
    for (var words :
        List.of("' or 1=1 --", "title:* AND (", "\"", "\\", "*:*", "{!x}", "  ", "~")) {
      searched("agent.chen", words);
    }
  }

  @Test
  void badInputIsRefusedAndNothingIsWritten() {
    var trainer = api.as("trainer.mo");
    var before = newest();
    trainer.post(ARTICLES, faq(" ", "x", "published")).is(400);
    trainer.post(ARTICLES, faq("长".repeat(201), "x", "published")).is(400);
    trainer.post(ARTICLES, faq("长答案", "长".repeat(8_001), "published")).is(400);
    trainer.post(ARTICLES, faq("控制\u0000字符", "x", "published")).is(400);
    trainer.post(ARTICLES, faq("状态不对", "x", "secret")).is(400);
    trainer.post(ARTICLES, "{\"kind\":\"poem\",\"title\":\"x\",\"body\":\"y\"}").is(400);
    trainer.post(ARTICLES, "{\"kind\":\"faq\",\"title\":7,\"body\":").is(400);
    trainer
        .post(ARTICLES, Map.of("kind", "faq", "title", "问法太多", "body", "x", "questions", many(31)))
        .is(400);
    trainer
        .call("POST", ARTICLES, new byte[] {'{', '"', 'k', (byte) 0xc3, (byte) 0x28, '"', '}'})
        .is(400);
    trainer.post(ARTICLES, faq("太大", "大".repeat(500_000), "published")).is(413);
    assertThat(newest()).isEqualTo(before);
  }

  private String newest() {
    var items = api.as("trainer.mo").get(ARTICLES + "?limit=1").ok().path("items");
    return items.isEmpty() ? "" : items.get(0).path("id").asString();
  }

  private static List<String> many(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> "问法" + i).toList();
  }

  @Test
  void badQueriesAreRefused() {
    var agent = api.as("agent.chen");
    agent.get(ARTICLES + "?limit=0").is(400);
    agent.get(ARTICLES + "?limit=201").is(400);
    agent.get(ARTICLES + "?limit=many").is(400);
    agent.get(ARTICLES + "?kind=poem").is(400);
    agent.get(ARTICLES + "?after=here").is(400);
    agent.get(ARTICLES + "?q=" + "x".repeat(201)).is(400);
    agent.get("/api/knowledge/search").is(400);
    agent.get("/api/knowledge/search?q=" + "x".repeat(2_001)).is(400);
    agent.get(ARTICLES + "/nothing").is(400);
    agent.get(ARTICLES + "/" + UUID.randomUUID()).is(404);
  }

  @Test
  void listsPageByKey() {
    for (int i = 0; i < 5; i++) {
      add(
          Map.of(
              "kind",
              "script",
              "title",
              "翻页" + i,
              "body",
              "x",
              "stage",
              "greet",
              "scene",
              "paging",
              "state",
              "published"));
    }
    var path = ARTICLES + "?kind=script&scene=paging&limit=2";
    var first = api.as("agent.chen").get(path).ok();
    assertThat(first.path("items").valueStream().map(item -> item.path("title").asString()))
        .containsExactly("翻页4", "翻页3");
    var second = api.as("agent.chen").get(path + "&after=" + first.path("next").asString()).ok();
    assertThat(second.path("items").valueStream().map(item -> item.path("title").asString()))
        .containsExactly("翻页2", "翻页1");
    var third = api.as("agent.chen").get(path + "&after=" + second.path("next").asString()).ok();
    assertThat(third.path("items").size()).isEqualTo(1);
    assertThat(third.path("next").isNull()).isTrue();
  }
}
