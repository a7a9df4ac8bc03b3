package pledge.standard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.platform.BrandId;

/** Publishes a brand's own figures at any instant. */
@Component
public class StandardsForTests {

  private final Publisher publisher;
  private final Standards standards;

  StandardsForTests(Publisher publisher, Standards standards) {
    this.publisher = publisher;
    this.standards = standards;
  }

  public void override(BrandId brand, String json, Instant now) {
    publisher.override(brand, json.getBytes(UTF_8), new SystemActor("test"), now, null);
    standards.refresh();
  }
}
