package pledge.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pledge.testing.PledgeTest;
import pledge.testing.TestApi;

/** Signing in, staying signed in, and being out. */
@PledgeTest
class SignInTest {

  @Autowired TestApi api;

  @Test
  void whoSignsInIsTold() {
    var me = api.as("agent.chen").get("/api/me").ok();
    assertThat(me.path("login").asString()).isEqualTo("agent.chen");
    assertThat(me.path("brand").path("code").asString()).isEqualTo("hetang");
    assertThat(me.path("roles").toString()).isEqualTo("[\"agent\"]");
    assertThat(me.path("teams").get(0).path("kind").asString()).isEqualTo("front");
    assertThat(api.anonymous().get("/api/me").is(401).code()).isEqualTo("not-signed-in");
  }
}
