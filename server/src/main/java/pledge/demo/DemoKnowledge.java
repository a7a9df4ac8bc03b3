package pledge.demo;

import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pledge.access.SystemActor;
import pledge.knowledge.Knowledge;
import pledge.platform.BrandId;

/** Fills the demo brand's knowledge. What is there already stays as it is. */
@Component
@ConditionalOnProperty(name = "pledge.demo", havingValue = "true")
class DemoKnowledge {

  private static final SystemActor DEMO = new SystemActor("demo");

  private final Knowledge knowledge;

  DemoKnowledge(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Joins the caller's transaction.
   *
   * @return how many articles were new
   */
  int fill(BrandId brand, Instant now) {
    return knowledge.addAll(brand, DemoArticles.all(brand), DEMO, now);
  }
}
