package pledge.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finding by words, in memory: pairs of neighbouring Chinese characters, and single ones so that a
 * search for one character finds too. Changes are seen once {@link #publish} was called.
 */
final class WordIndex {

  private static final String ID = "id";

  private record Place(String field, float boost) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("title", 4),
          new Place("questions", 3),
          new Place("scene", 1.5f),
          new Place("body", 1));

  /** Of the words searched for, this share must be there. */
  private static final double MUST_SHARE = 0.6;

  private static final int MOST_WORDS = 40;

  /** Looked through before the filter; far more than anybody reads. */
  private static final int DEEPEST = 1_000;

  private final Analyzer analyzer = new PairsAndSingles();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  WordIndex() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
      searchers = new SearcherManager(writer, new SearcherFactory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(Article article) {
    var document = new Document();
    document.add(new StringField(ID, article.id().value().toString(), Field.Store.YES));
    document.add(new TextField("title", article.title(), Field.Store.NO));
    document.add(
        new TextField("questions", String.join("\n", article.questions()), Field.Store.NO));
    document.add(new TextField("body", article.body(), Field.Store.NO));
    var scene = article.scene();
    if (scene != null) {
      document.add(new TextField("scene", scene, Field.Store.NO));
    }
    try {
      writer.updateDocument(term(article.id()), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(ArticleId id) {
    try {
      writer.deleteDocuments(term(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term term(ArticleId id) {
    return new Term(ID, id.value().toString());
  }

  void publish() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ids that fit the words, best first. */
  List<ArticleId> find(String words, Predicate<ArticleId> wanted, int limit) {
    var terms = terms(words);
    if (terms.isEmpty()) {
      return List.of();
    }
    var query = new BooleanQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      query.add(anywhere(terms.get(i), i == terms.size() - 1), BooleanClause.Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch((int) Math.max(1, Math.floor(terms.size() * MUST_SHARE)));
    try {
      var searcher = searchers.acquire();
      try {
        var found = new ArrayList<ArticleId>();
        var stored = searcher.storedFields();
        for (var hit : searcher.search(query.build(), DEEPEST).scoreDocs) {
          var id = new ArticleId(UUID.fromString(stored.document(hit.doc).get(ID)));
          if (wanted.test(id)) {
            found.add(id);
            if (found.size() == limit) {
              break;
            }
          }
        }
        return found;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last word may still be being typed: letters match as a beginning. */
  private static Query anywhere(String term, boolean last) {
    boolean beginning = last && term.length() > 1 && term.chars().allMatch(c -> c < 0x80);
    var places =
        PLACES.stream()
            .<Query>map(place -> {
              var at = new Term(place.field(), term);
              return new BoostQuery(
                  beginning ? new PrefixQuery(at) : new TermQuery(at), place.boost());
            })
            .toList();
    return new DisjunctionMaxQuery(places, 0.1f);
  }

  /** Pairs; a single character only where it stands alone. */
  private static List<String> terms(String words) {
    try (var analyzer = new CJKAnalyzer();
        var stream = analyzer.tokenStream("words", words)) {
      var text = stream.addAttribute(CharTermAttribute.class);
      var terms = new ArrayList<String>();
      stream.reset();
      while (stream.incrementToken() && terms.size() < MOST_WORDS) {
        if (!terms.contains(text.toString())) {
          terms.add(text.toString());
        }
      }
      stream.end();
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class PairsAndSingles extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
      var tokens = new StandardTokenizer();
      TokenStream filtered = new LowerCaseFilter(new CJKWidthFilter(tokens));
      int all =
          CJKBigramFilter.HAN
              | CJKBigramFilter.HIRAGANA
              | CJKBigramFilter.KATAKANA
              | CJKBigramFilter.HANGUL;
      return new TokenStreamComponents(tokens, new CJKBigramFilter(filtered, all, true));
    }
  }
}
