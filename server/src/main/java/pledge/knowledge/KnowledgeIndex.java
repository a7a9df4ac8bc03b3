package pledge.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pledge.platform.BrandId;
import pledge.platform.Heartbeats;
import pledge.platform.Worker;

/**
 * Every brand's knowledge in memory, rebuilt from the database at start. This node's changes are
 * seen at once, other nodes' within the settings' {@code refreshEvery}.
 */
@Component
class KnowledgeIndex extends Worker {

  private final Map<BrandId, BrandIndex> brands = new ConcurrentHashMap<>();
  private final Articles articles;
  private final Sentences sentences;

  KnowledgeIndex(
      Articles articles, Sentences sentences, KnowledgeSettings settings, Heartbeats heartbeats) {
    super("knowledge-index", settings.refreshEvery(), heartbeats);
    this.articles = articles;
    this.sentences = sentences;
  }

  @Override
  protected boolean work() {
    articles
        .revisions()
        .forEach((brand, revision) -> {
          var index = index(brand);
          if (index.revision() < revision) {
            index.refresh();
          }
        });
    return false;
  }

  /** The brand's index; the first to ask fills it. */
  BrandIndex of(BrandId brand) {
    var index = index(brand);
    if (index.revision() == 0) {
      index.refresh();
    }
    return index;
  }

  /** Takes in what this thread has just committed. */
  void refresh(BrandId brand) {
    index(brand).refresh();
  }

  private BrandIndex index(BrandId brand) {
    return brands.computeIfAbsent(brand, id -> new BrandIndex(id, articles, sentences));
  }
}
