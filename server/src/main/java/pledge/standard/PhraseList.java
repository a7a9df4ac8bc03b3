package pledge.standard;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * A list of phrases that finds itself in texts however they are written: inside sentences, with
 * blanks, punctuation, emoji or invisible characters strewn in, full-width, in traditional
 * characters, with lookalikes or repetitions. Immutable and safe to share.
 *
 * <p>Takes time in proportion to the text. The first use compiles the list and loads the character
 * tables, so that neither weighs on the start of the program.
 */
public final class PhraseList {

  /** A text with more is refused anyway; whoever reads the hits needs no more. */
  static final int MOST_HITS = 100;

  /** What may stand around phrases without saying anything of its own. */
  private static final List<String> FILLERS =
      List.of("/[亲您你了吧的哥姐宝咯喽滴嗯哦喔噢请]/", "小主", "/(dear|sir|madam|pls|please|ok|hi)/");

  /**
   * Brands with values of their own mostly keep the phrases, and a standard that is checked mostly
   * has those in force: the same groups are compiled once. May go when memory is short.
   */
  private static final LoadingCache<List<PhraseGroup>, PhraseList> LISTS =
      Caffeine.newBuilder().softValues().maximumSize(100).build(PhraseList::new);

  private final List<PhraseGroup> groups;
  private volatile @Nullable Finder finder;
  private volatile @Nullable WholeTexts wholeTexts;

  private PhraseList(List<PhraseGroup> groups) {
    this.groups = groups;
  }

  /** A list of these groups; their patterns have been found good by {@link #problem}. */
  public static PhraseList of(List<PhraseGroup> groups) {
    return LISTS.get(List.copyOf(groups));
  }

  /** What is wrong with a pattern, in words for whoever wrote it; empty when it is good. */
  public static Optional<String> problem(String pattern) {
    return PhrasePattern.problem(pattern);
  }

  public List<PhraseGroup> groups() {
    return groups;
  }

  /**
   * The phrases in the text, in order and without overlap, the longest at each place; at most
   * {@value #MOST_HITS}.
   */
  public List<Hit> find(String text) {
    var ready = finder;
    if (ready == null) {
      // Twice by chance does no harm.
      ready = new Finder(groups);
      finder = ready;
    }
    var plain = PlainText.of(text, false);
    var hits = new ArrayList<Hit>();
    ready.find(plain, hits);
    if (plain.mayHaveStrewnLetters()) {
      ready.find(plain.withoutStrewnLetters(), hits);
    }
    hits.sort(Comparator.comparingInt(Hit::from).thenComparing(Hit::to, Comparator.reverseOrder()));
    var apart = new ArrayList<Hit>();
    for (var hit : hits) {
      if (apart.isEmpty() || apart.getLast().to() <= hit.from()) {
        apart.add(hit);
      }
    }
    return List.copyOf(apart.subList(0, Math.min(MOST_HITS, apart.size())));
  }

  /**
   * Whether the whole text says nothing but these phrases, with forms of address, particles and
   * punctuation around them.
   */
  public boolean onlyThese(String text) {
    var ready = wholeTexts;
    if (ready == null) {
      ready = new WholeTexts(groups);
      wholeTexts = ready;
    }
    return ready.onlyThese(PlainText.of(text, true));
  }

  private record Entry(PhrasePattern pattern, List<PhrasePattern> unless, PhraseGroup group) {}

  /** Looks for the phrases within texts. */
  private static final class Finder {

    private final List<Entry> entries = new ArrayList<>();
    private final CharacterRunAutomaton all;
    private final BitSet firsts = new BitSet();

    Finder(List<PhraseGroup> groups) {
      for (var group : groups) {
        var unless = group.unless().stream().map(PhrasePattern::forFinding).toList();
        for (var pattern : group.patterns()) {
          entries.add(new Entry(PhrasePattern.forFinding(pattern), unless, group));
        }
      }
      all = PhrasePattern.union(entries.stream().map(Entry::pattern).toList());
      for (int c = 0; c <= Character.MAX_VALUE; c++) {
        if (all.step(0, c) >= 0) {
          firsts.set(c);
        }
      }
    }

    void find(PlainText text, List<Hit> hits) {
      int found = 0;
      for (int from = 0; from < text.length() && found < MOST_HITS; from++) {
        if (!firsts.get(text.charAt(from)) || text.insideWord(from)) {
          continue;
        }
        var hit = longestAt(text, from);
        if (hit != null) {
          hits.add(hit.hit());
          found++;
          from = hit.end() - 1;
        }
      }
    }

    private record Found(Hit hit, int end) {}

    private @Nullable Found longestAt(PlainText text, int from) {
      var ends = new int[PhrasePattern.LONGEST + 1];
      int count = 0;
      int state = 0;
      for (int i = from; i < text.length(); i++) {
        state = all.step(state, text.charAt(i));
        if (state < 0) {
          break;
        }
        if (all.isAccept(state)) {
          ends[count++] = i + 1;
        }
      }
      while (count > 0) {
        int to = ends[--count];
        if (text.insideWord(to)) {
          continue;
        }
        for (var entry : entries) {
          if (entry.pattern().matches(text, from, to) && !excused(entry, text, from, to)) {
            return new Found(
                new Hit(
                    entry.group().group(),
                    text.substring(from, to),
                    text.originalStart(from),
                    text.originalEnd(to),
                    entry.group().alternatives()),
                to);
          }
        }
      }
      return null;
    }

    /** Whether the stretch lies within something harmless. */
    private static boolean excused(Entry entry, PlainText text, int from, int to) {
      for (var unless : entry.unless()) {
        for (int begin = from; begin >= Math.max(0, to - PhrasePattern.LONGEST); begin--) {
          if (unless.covers(text, begin, to)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Tells texts that say nothing but the phrases. */
  private static final class WholeTexts {

    private final CharacterRunAutomaton phrases;
    private final CharacterRunAutomaton fillers;

    WholeTexts(List<PhraseGroup> groups) {
      phrases =
          PhrasePattern.union(
              groups.stream()
                  .flatMap(group -> group.patterns().stream())
                  .map(PhrasePattern::forWholeTexts)
                  .toList());
      fillers = PhrasePattern.union(FILLERS.stream().map(PhrasePattern::forWholeTexts).toList());
    }

    boolean onlyThese(PlainText text) {
      // The places reached so far: by fillers alone, and with a phrase on the way.
      var byFillers = new BitSet();
      var byPhrases = new BitSet();
      byFillers.set(0);
      for (int from = 0; from < text.length(); from++) {
        boolean said = byPhrases.get(from);
        if (said || byFillers.get(from)) {
          reach(fillers, text, from, said ? byPhrases : byFillers);
          reach(phrases, text, from, byPhrases);
        } else if (byFillers.length() <= from && byPhrases.length() <= from) {
          return false;
        }
      }
      return text.length() > 0 && byPhrases.get(text.length());
    }

    private static void reach(
        CharacterRunAutomaton automaton, PlainText text, int from, BitSet places) {
      int state = 0;
      for (int i = from; i < text.length(); i++) {
        state = automaton.step(state, text.charAt(i));
        if (state < 0) {
          return;
        }
        if (automaton.isAccept(state)) {
          places.set(i + 1);
        }
      }
    }
  }
}
