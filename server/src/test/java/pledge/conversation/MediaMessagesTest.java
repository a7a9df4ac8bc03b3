package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.access.Visitor;
import pledge.media.MediaFiles;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.Proves;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

@PledgeTest
class MediaMessagesTest {

  private static final String BYTES = "application/octet-stream";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;
  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  private TestApi.Answer upload(Visitor visitor, byte[] file) {
    return api.visitor(visitor).call("POST", "/api/chat/media", file, BYTES);
  }

  private UUID uploaded(Visitor visitor, byte[] file) {
    return id(upload(visitor, file).is(201).json());
  }

  private static UUID id(JsonNode view) {
    return UUID.fromString(view.get("id").asString());
  }

  private TestApi.Answer send(Visitor visitor, UUID clientId, String text, UUID... media) {
    return api.visitor(visitor)
        .post(
            "/api/chat/messages",
            Map.of("clientId", clientId, "text", text, "media", List.of(media)));
  }

  private TestBrand.Floor readyFloor() {
    var floor = brands.open(1);
    routing.set(floor.agents().getFirst(), Presence.READY, clock.instant());
    return floor;
  }

  @Test
  @Proves("channel.online")
  void aCustomerSendsAPictureAndAVoiceNoteAndTheAgentSeesAndHearsThem() {
    var floor = readyFloor();
    var agent = floor.agents().getFirst();
    var visitor = floor.visitor();
    var talk = new Talk(api, visitor);

    var picture = uploaded(visitor, MediaFiles.jpeg(800, 600));
    var sent = send(visitor, UUID.randomUUID(), "", picture).is(201).json().get("message");
    assertThat(sent.get("kind").asString()).isEqualTo("picture");
    assertThat(sent.get("text").asString()).isEmpty();
    assertThat(sent.at("/media/0/width").asInt()).isEqualTo(800);
    var conversation = sent.get("conversation").asString();

    // the assistant can't see it and says so; a person takes over
    await()
        .untilAsserted(() ->
            assertThat(talk.of(agent, conversation).at("/owner/id").asString(""))
                .isEqualTo(agent.id().value().toString()));
    assertThat(talk.texts()).anyMatch(text -> text.startsWith("图片收到了"));

    var voice = uploaded(visitor, MediaFiles.webm(50));
    send(visitor, UUID.randomUUID(), "", voice).is(201);
    var seen = talk.of(agent, conversation);
    assertThat(seen.at("/lastMessage/kind").asString()).isEqualTo("voice");
    assertThat(seen.get("clocks").toString()).contains("chat.first-reply");

    var desk = api.as(agent.login());
    var items = desk.get("/api/conversations/" + conversation + "/messages").ok().get("items");
    assertThat(items.get(items.size() - 1).at("/media/0/durationMs").asInt()).isEqualTo(3_000);
    var whole = desk.get("/api/conversations/" + conversation + "/media/" + picture).is(200);
    assertThat(MediaFiles.decoded(whole.bytes()).getWidth()).isEqualTo(800);
    var small =
        desk.get("/api/conversations/" + conversation + "/media/" + picture + "/thumbnail").is(200);
    assertThat(MediaFiles.decoded(small.bytes()).getWidth()).isEqualTo(480);

    var observed =
        jdbc.sql(
                """
                select note from ledger.observation
                where work_kind = 'conversation' and work_id = :id and clause = 'channel.online' order by note
                """)
            .param("id", UUID.fromString(conversation))
            .query(String.class)
            .list();
    assertThat(observed).containsExactly("picture", "voice");
  }

  @Test
  void anAgentAnswersWithAPictureAndTheClockStops() {
    var floor = readyFloor();
    var agent = floor.agents().getFirst();
    var talk = new Talk(api, floor.visitor());
    var conversation = talk.reaches(agent);
    var desk = api.as(agent.login());
    var path = "/api/conversations/" + conversation;
    var picture =
        id(desk.call("POST", path + "/media", MediaFiles.png(60, 40), BYTES).is(201).json());
    var body = Map.of("clientId", UUID.randomUUID(), "text", "请看这张图", "media", List.of(picture));
    var message = desk.post(path + "/messages", body).is(201).json();
    assertThat(message.get("kind").asString()).isEqualTo("picture");
    assertThat(desk.post(path + "/messages", body).is(201).json()).isEqualTo(message);
    assertThat(talk.of(agent, conversation).get("clocks").toString())
        .doesNotContain("chat.first-reply");
    var mine = api.visitor(talk.visitor).get("/api/chat/media/" + picture).is(200);
    assertThat(mine.header("Content-Type")).contains("image/png");
    // words that wall off are stopped under a picture too
    var other = id(desk.call("POST", path + "/media", MediaFiles.png(6, 4), BYTES).is(201).json());
    var stopped =
        desk.post(
            path + "/messages",
            Map.of("clientId", UUID.randomUUID(), "text", "不好意思，这是公司规定", "media", List.of(other)));
    assertThat(stopped.is(409).json().get("clause").asString()).isEqualTo("chat.no-stonewalling");
  }

  @Test
  void whatIsAnsweredIsNeverAPageAndIsAskedAfterAnewEachTime() {
    var visitor = brands.open(0).visitor();
    var picture = uploaded(visitor, MediaFiles.jpeg(20, 20));
    send(visitor, UUID.randomUUID(), "看", picture).is(201);
    var answer = api.visitor(visitor).get("/api/chat/media/" + picture).is(200);
    assertThat(answer.header("Content-Type")).contains("image/jpeg");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(answer.header("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-cache", "private");
    var etag = answer.header("ETag").orElseThrow();
    api.visitor(visitor).with("If-None-Match", etag).get("/api/chat/media/" + picture).is(304);
  }

  @Test
  void aVoiceNoteIsPlayedFromAnyPlace() {
    var visitor = brands.open(0).visitor();
    var file = MediaFiles.webm(50);
    var voice = uploaded(visitor, file);
    send(visitor, UUID.randomUUID(), "", voice).is(201);
    var part =
        api.visitor(visitor).with("Range", "bytes=10-19").get("/api/chat/media/" + voice).is(206);
    assertThat(part.bytes()).isEqualTo(MediaFiles.part(file, 10, 20));
    assertThat(part.header("Content-Range")).contains("bytes 10-19/" + file.length);
    assertThat(part.header("Content-Type")).contains("audio/webm");
    api.visitor(visitor).with("Range", "bytes=99999999-").get("/api/chat/media/" + voice).is(416);
  }

  // guarantee 10
  @Test
  void onlyWhoMaySeeTheConversationSeesItsPictures() {
    var floor = readyFloor();
    var agent = floor.agents().getFirst();
    var talk = new Talk(api, floor.visitor());
    var conversation = talk.reaches(agent);
    var picture = uploaded(talk.visitor, MediaFiles.jpeg(20, 20));
    var mine = "/api/chat/media/" + picture;
    api.visitor(talk.visitor).get(mine).is(404); // in no message yet
    send(talk.visitor, UUID.randomUUID(), "", picture).is(201);
    api.visitor(talk.visitor).get(mine).is(200);
    var stranger = brands.open(1);
    var expert = brands.person(floor, "media.expert." + System.nanoTime(), Role.EXPERT, "expert");
    var desk = "/api/conversations/" + conversation + "/media/" + picture;
    for (var path : List.of("", "/thumbnail")) {
      api.visitor(floor.visitor()).get(mine + path).is(404);
      api.visitor(stranger.visitor()).get(mine + path).is(404);
      api.anonymous().get(mine + path).is(401);
      api.as(agent.login()).get(desk + path).is(200);
      api.as(stranger.agents().getFirst().login()).get(desk + path).is(404);
      api.as(expert.login()).get(desk + path).is(404);
      api.anonymous().get(desk + path).is(401);
    }
    // nor through a conversation that one may see
    var own = new Talk(api, floor.visitor());
    own.says("你好");
    var other = own.says("在吗").at("/message/conversation").asString();
    api.as(agent.login()).get("/api/conversations/" + other + "/media/" + picture).is(404);
    upload404(expert, conversation);
  }

  private void upload404(StaffMember who, String conversation) {
    api.as(who.login())
        .call("POST", "/api/conversations/" + conversation + "/media", MediaFiles.jpeg(9, 9), BYTES)
        .is(404);
  }

  @Test
  void anUploadGoesIntoOneMessageOfItsOwner() throws Exception {
    var floor = brands.open(0);
    var visitor = floor.visitor();
    var picture = uploaded(visitor, MediaFiles.jpeg(20, 20));
    var thief = floor.visitor();
    assertThat(send(thief, UUID.randomUUID(), "", picture).is(409).code()).isEqualTo("media-taken");
    List<Callable<Integer>> tries = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      tries.add(() -> send(visitor, UUID.randomUUID(), "", picture).status());
    }
    var statuses = new ArrayList<Integer>();
    try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : many.invokeAll(tries)) {
        statuses.add(done.get());
      }
    }
    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(
            jdbc.sql(
                    "select count(*) from conversation.message where identity = :id and kind = 'picture'")
                .param("id", visitor.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aRetryOfAPictureMessageIsHarmless() {
    var visitor = brands.open(0).visitor();
    var clientId = UUID.randomUUID();
    var one = uploaded(visitor, MediaFiles.jpeg(20, 20));
    var two = uploaded(visitor, MediaFiles.png(30, 20));
    var first = send(visitor, clientId, "两张", two, one).is(201).json();
    assertThat(send(visitor, clientId, "两张", two, one).is(201).json()).isEqualTo(first);
    assertThat(first.at("/message/media/0/id").asString()).isEqualTo(two.toString());
    assertThat(first.at("/message/media/1/id").asString()).isEqualTo(one.toString());
  }

  @Test
  void whatDoesNotGoTogetherIsRefusedWholeAndStaysForAnotherMessage() {
    var visitor = brands.open(0).visitor();
    var picture = uploaded(visitor, MediaFiles.jpeg(20, 20));
    var voice = uploaded(visitor, MediaFiles.mp4(50));
    send(visitor, UUID.randomUUID(), "", picture, voice).is(409);
    send(visitor, UUID.randomUUID(), "", picture, UUID.randomUUID()).is(409);
    send(visitor, UUID.randomUUID(), "", picture, picture).is(400);
    send(visitor, UUID.randomUUID(), "").is(400);
    send(visitor, UUID.randomUUID(), "", picture).is(201);
    send(visitor, UUID.randomUUID(), "", voice).is(201);
  }

  @Test
  void aRefusalTellsWhyInOneWord() {
    var visitor = brands.open(0).visitor();
    assertThat(upload(visitor, MediaFiles.pngBomb(30_000)).is(413).json().get("reason").asString())
        .isEqualTo("pixels");
    assertThat(
            upload(visitor, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .is(415)
                .code())
        .isEqualTo("unsupported-media-type");
    assertThat(
            upload(visitor, MediaFiles.part(MediaFiles.jpeg(90, 90), 0, 400))
                .is(422)
                .json()
                .get("reason")
                .asString())
        .isEqualTo("damaged");
    upload(visitor, new byte[33 << 20]).is(413);
    assertThat(
            jdbc.sql("select count(*) from media.media where uploader = :id")
                .param("id", visitor.id())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoeverUploadsWithoutEndIsToldToWait() {
    var visitor = brands.open(0).visitor();
    var file = MediaFiles.png(4, 4);
    for (int i = 0; i < 20; i++) {
      upload(visitor, file).is(201);
    }
    assertThat(upload(visitor, file).is(429).header("Retry-After")).isPresent();
  }
}
