package pledge.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published frequent questions of a brand, and how sure one of them is what was asked.
 *
 * <p>By meaning: the question's vector is compared with the phrasings and the answer of every
 * article, with the runner-up, and with what people write that no article answers ({@link
 * Outside}). The weights come from a logistic regression on the development half of the question
 * set, over the whole demo knowledge, random parts of it and random parts of its phrasings; how and
 * with what result: docs/decisions/0005-faq-answering.md.
 */
final class Questions {

  private static final double BIAS = -10.0;
  private static final double BEST_PHRASING = 2.0;
  private static final double BEST_THREE = 3.7;
  private static final double ANSWER = 7.5;
  private static final double LEAD = 5.3;
  private static final double OVER_OUTSIDE = 4.3;
  private static final double THREE_OVER_OUTSIDE = 5.6;

  /** Weight of the answer's own words when candidates are ranked. */
  private static final double ANSWER_IN_RANK = 0.3;

  /** The lead taken for granted where there is no runner-up. */
  private static final double LONE_LEAD = 0.1;

  /** Without vectors: phrasings that share so much are the same question. */
  private static final double SAME_WORDS = 0.8;

  private static final int NEAREST = 3;

  /**
   * @param phrasings plain forms of title and questions
   * @param vectors of title and questions; null without a model
   */
  record Entry(
      Article article,
      List<String> phrasings,
      @Nullable List<float[]> vectors,
      float @Nullable [] answer) {}

  private record Candidate(Entry entry, double best, double three, double answer) {

    double rank() {
      return (best + three) / 2 + ANSWER_IN_RANK * answer;
    }

    Match match(double confidence) {
      var article = entry.article();
      return new Match(article.id(), article.title(), article.body(), confidence);
    }
  }

  private final List<Entry> chinese;
  private final List<Entry> others;
  private final List<float[]> outside;

  Questions(List<Entry> entries, List<float[]> outside) {
    this.chinese = entries.stream().filter(Questions::inChinese).toList();
    this.others = entries.stream().filter(entry -> !inChinese(entry)).toList();
    this.outside = outside;
  }

  private static boolean inChinese(Entry entry) {
    return entry.article().locale().startsWith("zh");
  }

  boolean isEmpty() {
    return chinese.isEmpty() && others.isEmpty();
  }

  /** The nearest, best first, each with its confidence; only the first one's is calibrated. */
  List<Match> nearest(String question, Optional<float[]> vector, int max) {
    var entries = Wording.chinese(question) ? chinese : others;
    var plain = Wording.plain(question);
    var exact = entries.stream().filter(entry -> entry.phrasings().contains(plain)).toList();
    if (exact.size() == 1) {
      var article = exact.getFirst().article();
      var first = new Match(article.id(), article.title(), article.body(), 1);
      return Stream.concat(
              Stream.of(first),
              ranked(entries, plain, vector, max + 1).stream()
                  .filter(match -> !match.id().equals(first.id())))
          .limit(max)
          .toList();
    }
    return ranked(entries, plain, vector, max);
  }

  private List<Match> ranked(List<Entry> entries, String plain, Optional<float[]> vector, int max) {
    return vector
        .map(asked -> byMeaning(entries, asked, max))
        .orElseGet(() -> byWords(entries, plain, max));
  }

  private List<Match> byMeaning(List<Entry> entries, float[] asked, int max) {
    var candidates =
        entries.stream()
            .filter(entry -> entry.vectors() != null)
            .map(entry -> candidate(entry, asked))
            .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
            .limit(Math.max(2, max))
            .toList();
    if (candidates.isEmpty()) {
      return List.of();
    }
    var strange = nearest(outside, asked);
    double lead =
        candidates.size() > 1 ? candidates.get(0).rank() - candidates.get(1).rank() : LONE_LEAD;
    return IntStream.range(0, Math.min(max, candidates.size()))
        .mapToObj(i -> {
          var candidate = candidates.get(i);
          return candidate.match(confidence(candidate, i == 0 ? lead : 0, strange));
        })
        .toList();
  }

  private static Candidate candidate(Entry entry, float[] asked) {
    var phrasings = nearest(entry.vectors() == null ? List.of() : entry.vectors(), asked);
    var answer = entry.answer();
    return new Candidate(
        entry, phrasings.best(), phrasings.three(), answer == null ? 0 : cosine(answer, asked));
  }

  private static double confidence(Candidate candidate, double lead, Near strange) {
    double sum =
        BIAS
            + BEST_PHRASING * candidate.best()
            + BEST_THREE * candidate.three()
            + ANSWER * candidate.answer()
            + LEAD * lead
            + OVER_OUTSIDE * (candidate.best() - strange.best())
            + THREE_OVER_OUTSIDE * (candidate.three() - strange.three());
    return 1 / (1 + Math.exp(-sum));
  }

  private record Near(double best, double three) {}

  private static Near nearest(List<float[]> vectors, float[] asked) {
    var cosines = vectors.stream().mapToDouble(vector -> cosine(vector, asked)).sorted().toArray();
    if (cosines.length == 0) {
      return new Near(0, 0);
    }
    var top = Arrays.copyOfRange(cosines, Math.max(0, cosines.length - NEAREST), cosines.length);
    return new Near(top[top.length - 1], Arrays.stream(top).average().orElse(0));
  }

  private static double cosine(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static List<Match> byWords(List<Entry> entries, String plain, int max) {
    record Scored(Entry entry, double shared) {}
    return entries.stream()
        .map(entry ->
            new Scored(
                entry,
                entry.phrasings().stream()
                    .mapToDouble(phrasing -> Wording.shared(phrasing, plain))
                    .max()
                    .orElse(0)))
        .filter(scored -> scored.shared() > 0)
        .sorted(Comparator.comparingDouble(Scored::shared).reversed())
        .limit(max)
        .map(scored -> {
          var article = scored.entry().article();
          double confidence = scored.shared() >= SAME_WORDS ? scored.shared() : scored.shared() / 2;
          return new Match(article.id(), article.title(), article.body(), confidence);
        })
        .toList();
  }

  /** Builds the entry of an article from the vectors known. */
  static Entry entry(Article article, Map<String, float[]> vectors) {
    var texts = phrasings(article);
    var plain = texts.stream().map(Wording::plain).toList();
    if (vectors.isEmpty()) {
      return new Entry(article, plain, null, null);
    }
    return new Entry(
        article,
        plain,
        texts.stream().map(vectors::get).toList(),
        vectors.get(answerText(article)));
  }

  /** Every text of the article whose vector is asked for. */
  static List<String> texts(Article article) {
    var texts = new ArrayList<>(phrasings(article));
    texts.add(answerText(article));
    return texts;
  }

  private static List<String> phrasings(Article article) {
    var texts = new ArrayList<String>();
    texts.add(article.title());
    texts.addAll(article.questions());
    return texts.stream().filter(Wording::asks).distinct().toList();
  }

  private static String answerText(Article article) {
    return article.title() + "。" + article.body();
  }
}
