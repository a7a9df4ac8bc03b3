package pledge.knowledge;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pledge.access.Actor;
import pledge.access.AuditTrail;
import pledge.platform.BrandId;
import pledge.platform.NotFound;
import pledge.platform.Refusal;
import pledge.platform.RefusedException;

/**
 * The door: articles, frequent questions, scripts and greetings of a brand, and finding the right
 * one. Reading is from memory and takes milliseconds.
 */
@Service
public class Knowledge {

  private final Articles articles;
  private final KnowledgeIndex index;
  private final KnowledgeSettings settings;
  private final TransactionTemplate transactions;
  private final AuditTrail audit;

  Knowledge(
      Articles articles,
      KnowledgeIndex index,
      KnowledgeSettings settings,
      TransactionTemplate transactions,
      AuditTrail audit) {
    this.articles = articles;
    this.index = index;
    this.settings = settings;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * The frequent questions nearest to what was asked, best first. Says nothing of being sure: for
   * suggestions to people.
   */
  public List<Match> answer(BrandId brand, String question, int max) {
    return index.of(brand).nearest(shortened(question), max);
  }

  /**
   * The answer to a customer's question, only when sure: a question that is too long, that asks
   * nothing, that lies between two articles or nearer to what no article answers gets none.
   */
  public Optional<Match> sureAnswer(BrandId brand, String question) {
    if (question.length() > settings.longestQuestion()) {
      return Optional.empty();
    }
    return index.of(brand).nearest(question, 1).stream()
        .filter(match -> match.confidence() >= settings.sureFrom())
        .findFirst();
  }

  /** Published knowledge of these kinds that fits the words, best first; for the staff. */
  public List<Article> search(BrandId brand, String words, Set<ArticleKind> kinds, int limit) {
    return index
        .of(brand)
        .find(
            shortened(words),
            article -> published(article) && kinds.contains(article.kind()),
            limit);
  }

  /** As {@link #search}, drafts too; for those who edit. */
  List<Article> searchAll(
      BrandId brand, String words, @Nullable ArticleKind kind, boolean drafts, int limit) {
    return index
        .of(brand)
        .find(
            shortened(words),
            article -> (drafts || published(article)) && (kind == null || article.kind() == kind),
            limit);
  }

  /**
   * The published scripts of a stage, of one scene where one is named; those of the tone come
   * first.
   *
   * @param locale scripts of this language only
   */
  public List<Article> scripts(
      BrandId brand, String stage, @Nullable String scene, Tone tone, String locale) {
    return index
        .of(brand)
        .all(article ->
            published(article)
                && article.kind() == ArticleKind.SCRIPT
                && stage.equals(article.stage())
                && (scene == null || scene.equals(article.scene()))
                && article.locale().equals(locale))
        .stream()
        .sorted((a, b) -> Boolean.compare(b.tone() == tone, a.tone() == tone))
        .toList();
  }

  /** The published greetings of a language, the oldest first. */
  public List<Article> greetings(BrandId brand, String locale) {
    return index
        .of(brand)
        .all(article ->
            published(article)
                && article.kind() == ArticleKind.GREETING
                && article.locale().equals(locale));
  }

  /** One piece, in whatever state. */
  public Optional<Article> find(BrandId brand, ArticleId id) {
    return articles.find(brand, id);
  }

  /** Adds one; empty when the brand already has its key. Joins the caller's transaction. */
  public Optional<ArticleId> add(NewArticle article, Actor by, Instant now) {
    return changing(
        article.brand(),
        () -> {
          var added = articles.add(article.brand(), List.of(article), by, now).stream().findFirst();
          added.ifPresent(id -> audit.record(by, "knowledge.add", "article", text(id), null));
          return added;
        });
  }

  /**
   * Adds many at once, as a loader does; those whose key the brand already has stay as they are.
   * Joins the caller's transaction. The index follows in the background.
   *
   * @param all of this brand
   * @return how many were added
   */
  public int addAll(BrandId brand, Collection<NewArticle> all, Actor by, Instant now) {
    if (!all.stream().allMatch(article -> article.brand().equals(brand))) {
      throw new IllegalArgumentException("articles of another brand");
    }
    Integer added = transactions.execute(status -> articles.add(brand, all, by, now).size());
    index.wake();
    return added;
  }

  /** Changes one, whatever it says now, and keeps the version before. */
  public void change(ArticleId id, NewArticle article, Actor by, Instant now) {
    change(id, null, article, by, now);
  }

  /**
   * Changes one and keeps the version before. Joins the caller's transaction. Refused with {@code
   * changed-meanwhile} and the present version when it isn't the one the change was made from.
   *
   * @param from the version it was made from; null: on top of whatever is there
   */
  public void change(
      ArticleId id, @Nullable Integer from, NewArticle article, Actor by, Instant now) {
    changing(
        article.brand(),
        () -> {
          if (!articles.change(id, from, article, by, now)) {
            var present =
                articles.find(article.brand(), id).orElseThrow(() -> new NotFound("article"));
            throw new RefusedException(meanwhile(present));
          }
          audit.record(by, "knowledge.change", "article", text(id), article.state().word());
          return id;
        });
  }

  private static Refusal meanwhile(Article present) {
    return new Refusal(
        "changed-meanwhile",
        null,
        "somebody has changed it meanwhile; read it again",
        List.of(),
        Map.of("version", present.version()));
  }

  /** Takes one out of use; its versions stay. Joins the caller's transaction. */
  public void archive(BrandId brand, ArticleId id, Actor by, Instant now) {
    var article = articles.find(brand, id).orElseThrow(() -> new NotFound("article"));
    if (article.state() == ArticleState.ARCHIVED) {
      return;
    }
    change(
        id,
        new NewArticle(
            brand,
            null,
            article.kind(),
            article.title(),
            article.questions(),
            article.body(),
            article.stage(),
            article.scene(),
            article.tone(),
            article.locale(),
            ArticleState.ARCHIVED),
        by,
        now);
  }

  private <T> T changing(BrandId brand, Supplier<T> change) {
    T result = transactions.execute(status -> change.get());
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      index.wake();
    } else {
      index.refresh(brand);
    }
    return result;
  }

  private String shortened(String text) {
    return text.length() <= settings.longestQuestion()
        ? text
        : text.substring(0, settings.longestQuestion());
  }

  private static boolean published(Article article) {
    return article.state() == ArticleState.PUBLISHED;
  }

  private static String text(ArticleId id) {
    return id.value().toString();
  }
}
