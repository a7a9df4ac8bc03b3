package pledge.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.access.Role;
import pledge.routing.Presence;
import pledge.routing.Routing;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;

@PledgeTest
class ListPreviewTest {

  private static final String SECRET = "我的会员卡尾号是贰陆捌";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Routing routing;
  @Autowired SettableClock clock;

  // guarantee 11
  @Test
  void noListShowsTheLastMessageOfAnotherTeamsConversation() {
    var floor = brands.open(1);
    var agent = floor.agents().getFirst();
    var expert = brands.person(floor, "peek-" + floor.id().value(), Role.EXPERT, "expert");
    var lead = brands.person(floor, "peeklead-" + floor.id().value(), Role.SUPERVISOR, "expert");
    routing.set(agent, Presence.READY, clock.instant());
    var talk = new Talk(api, floor.visitor());
    var id = talk.reaches(agent);
    talk.says(SECRET);
    for (var scope : List.of("mine", "waiting", "team", "closed")) {
      var path = "/api/conversations?scope=" + scope;
      for (var other : List.of(expert, lead)) {
        assertThat(api.as(other.login()).get(path).ok().at("/items").size()).isZero();
      }
    }
    for (var path : List.of("", "/messages", "/notes", "/targets")) {
      assertThat(api.as(expert.login()).get("/api/conversations/" + id + path).status())
          .as(path)
          .isEqualTo(404);
    }
    assertThat(api.as(lead.login()).get("/api/floor").ok().toString())
        .doesNotContain(id)
        .doesNotContain(SECRET);
    assertThat(api.as(agent.login()).get("/api/conversations?scope=mine").ok().toString())
        .contains(SECRET);
  }
}
