package pledge.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pledge.platform.BrandId;

/** What one brand knows, in memory, as of a revision. */
final class BrandIndex {

  private final BrandId brand;
  private final Articles stored;
  private final Sentences sentences;
  private final WordIndex words = new WordIndex();
  private final Map<ArticleId, Article> articles = new ConcurrentHashMap<>();
  private final Map<ArticleId, Questions.Entry> entries = new ConcurrentHashMap<>();
  private volatile Questions questions = new Questions(List.of(), List.of());
  private volatile long revision;

  BrandIndex(BrandId brand, Articles stored, Sentences sentences) {
    this.brand = brand;
    this.stored = stored;
    this.sentences = sentences;
  }

  long revision() {
    return revision;
  }

  /** Takes in what was committed since the last time. */
  synchronized void refresh() {
    long newest = stored.revision(brand);
    if (newest == revision) {
      return;
    }
    var changed = stored.changedSince(brand, revision);
    var answering = changed.stream().filter(BrandIndex::answers).toList();
    var texts = new HashSet<String>();
    answering.forEach(article -> texts.addAll(Questions.texts(article)));
    var vectors = sentences.ofStored(texts);
    for (var article : changed) {
      entries.remove(article.id());
      if (article.state() == ArticleState.ARCHIVED) {
        articles.remove(article.id());
        words.remove(article.id());
      } else {
        articles.put(article.id(), article);
        words.put(article);
      }
    }
    answering.forEach(article -> entries.put(article.id(), Questions.entry(article, vectors)));
    words.publish();
    questions = new Questions(inOrder(), outside());
    revision = newest;
  }

  private List<Questions.Entry> inOrder() {
    var list = new ArrayList<>(entries.values());
    list.sort(Comparator.comparing(entry -> entry.article().id().value()));
    return list;
  }

  private List<float[]> outside() {
    return entries.isEmpty() ? List.of() : List.copyOf(sentences.outside());
  }

  private static boolean answers(Article article) {
    return article.kind() == ArticleKind.FAQ && article.state() == ArticleState.PUBLISHED;
  }

  /** The frequent questions nearest to what was asked. */
  List<Match> nearest(String question, int max) {
    var now = questions;
    if (now.isEmpty() || !Wording.asks(question)) {
      return List.of();
    }
    return now.nearest(question, sentences.of(question), max);
  }

  /** By words. */
  List<Article> find(String text, Predicate<Article> wanted, int limit) {
    return words.find(text, id -> article(id).filter(wanted).isPresent(), limit).stream()
        .flatMap(id -> article(id).stream())
        .toList();
  }

  private Optional<Article> article(ArticleId id) {
    @Nullable Article found = articles.get(id);
    return Optional.ofNullable(found);
  }

  /** Everything that fits, the oldest first. */
  List<Article> all(Predicate<Article> wanted) {
    return articles.values().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(article -> article.id().value()))
        .toList();
  }
}
