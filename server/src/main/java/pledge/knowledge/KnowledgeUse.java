package pledge.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pledge.access.StaffId;
import pledge.access.StaffMember;
import pledge.ledger.Answerable;
import pledge.ledger.Evidence;
import pledge.ledger.Observation;
import pledge.ledger.Observations;
import pledge.ledger.Verdict;
import pledge.platform.WorkRef;
import pledge.standard.Executes;

/**
 * Puts on record that the staff found what they searched for: articles and questions (kb.articles),
 * scripts (kb.scripts). Searching while typing asks many times; a person's find of one article
 * counts once in a while.
 */
@Component
@Executes({"kb.articles", "kb.scripts"})
class KnowledgeUse {

  private static final Duration ONCE_IN = Duration.ofMinutes(5);
  private static final long REMEMBERED = 10_000;

  private record Find(StaffId who, ArticleId article) {}

  private final Observations observations;
  private final Cache<Find, Boolean> lately =
      Caffeine.newBuilder().expireAfterWrite(ONCE_IN).maximumSize(REMEMBERED).build();

  KnowledgeUse(Observations observations) {
    this.observations = observations;
  }

  /** What a search showed first, of each kind. */
  void found(StaffMember who, List<Article> shown, Instant now) {
    var uses = new ArrayList<Observation>();
    first(shown, true).ifPresent(article -> use("kb.scripts", who, article, now, uses));
    first(shown, false).ifPresent(article -> use("kb.articles", who, article, now, uses));
    if (!uses.isEmpty()) {
      observations.observe(uses);
    }
  }

  private static Optional<Article> first(List<Article> shown, boolean script) {
    return shown.stream()
        .filter(article ->
            script
                == (article.kind() == ArticleKind.SCRIPT || article.kind() == ArticleKind.GREETING))
        .findFirst();
  }

  private void use(
      String clause, StaffMember who, Article article, Instant now, List<Observation> uses) {
    if (lately.asMap().putIfAbsent(new Find(who.id(), article.id()), true) != null) {
      return;
    }
    uses.add(
        Observation.of(
            who.brand(),
            clause,
            new WorkRef("article", article.id().value()),
            Verdict.USED,
            Answerable.person(who.id()),
            "web",
            "other",
            now,
            Evidence.note(Evidence.said("version", "version", article.version()))));
  }
}
