package pledge.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the index knows of a passage, each thing as one number: its words, who may see it, its
 * channel, and the stretches of time it lies in. Numbers are hashes, so nothing that was typed ever
 * becomes part of a query's language; that two things share a number is rare and does no harm, for
 * what is found is looked at again.
 *
 * <p>Dense writing is filed as its overlapping pairs, and as its single characters but for those of
 * every day: one of these stands in so many passages that going through them finds it soon. A word
 * of letters and digits longer than three is filed as its overlapping fours, so that a number is
 * found by a part of it; a shorter one as itself.
 */
final class Tokens {

  /** Longer texts are found by their beginning: some 2,000 Chinese characters. */
  private static final int MOST = 4_000;

  private static final int PAIR = 2;
  private static final int GRAM = 4;

  /**
   * The three hundred characters met most often in what customers and staff write to each other,
   * sorted. What is filed depends on them, so they never change.
   */
  private static final String EVERY_DAY =
      "一七三上下不专两个中为主么也买了事二五亲人什今仓付以们件价会位作你便保信修候做傅元先全八公关内再写几出分别到券前办加动包区十午单卡去发取只可号司合同后"
          + "吗吧呀告员呢周和品哈哦哪商嗯器四回图在地址处复多大天头套好子安完定实客室家寄对小少就工差己已市师带帮常平年库底店度建开很得心快怎急息您情想意成我或户手"
          + "打找把投报拍按换接提支收改放新方无日时明是晚更最月有服期机来杯果查样核楚次款歉正气水没法洗活流消清满点烦照片物现理生用由申电留白的直省看真着知码确票第"
          + "等答签管箱米系线经结给联能自色荷行衣补装西要规解订认让议记诉试话说请谢负责货费起跟路转边过运还这进退送选递通道那都里重量钟钱错长门问间陈随需面页题马麻";

  /** Each stretch holds sixteen of the one below it: from 17 minutes to two years. */
  private static final int[] STRETCH_BITS = {20, 24, 28, 32, 36};

  static final int STRETCHES = STRETCH_BITS.length;

  private Tokens() {}

  static Set<Integer> ofText(String text) {
    return ofText(text, false);
  }

  /**
   * @param everyDay its characters of every day too
   */
  static Set<Integer> ofText(String text, boolean everyDay) {
    Set<Integer> tokens = new TreeSet<>();
    var folded = FoldedText.of(text);
    for (var run : folded.runs()) {
      switch (run.kind()) {
        case SIGN -> grams(folded, run, 1, tokens);
        case WORD -> grams(folded, run, GRAM, tokens);
        case DENSE -> {
          grams(folded, run, PAIR, tokens);
          for (int i = run.from(); i < run.to(); i++) {
            if (everyDay || !everyDay(folded, i)) {
              tokens.add(word(folded, i, i + 1));
            }
          }
        }
      }
      if (tokens.size() > MOST) {
        break;
      }
    }
    return tokens;
  }

  /**
   * What a passage must be filed under to hold the term. Nothing for a single character of every
   * day, unless these are filed too.
   */
  static void ofTerm(
      FoldedText text, FoldedText.Run term, boolean everyDay, Collection<Integer> tokens) {
    switch (term.kind()) {
      case SIGN -> grams(text, term, 1, tokens);
      case WORD -> grams(text, term, GRAM, tokens);
      case DENSE -> {
        if (term.length() > 1 || everyDay || !everyDay(text, term.from())) {
          grams(text, term, PAIR, tokens);
        }
      }
    }
  }

  private static boolean everyDay(FoldedText text, int at) {
    return EVERY_DAY.contains(text.part(at, at + 1));
  }

  private static void grams(
      FoldedText text, FoldedText.Run run, int size, Collection<Integer> tokens) {
    if (run.length() < size) {
      tokens.add(word(text, run.from(), run.to()));
    }
    for (int i = run.from(); i + size <= run.to(); i++) {
      tokens.add(word(text, i, i + size));
    }
  }

  private static int word(FoldedText text, int from, int to) {
    return hash('w', text.part(from, to));
  }

  /** Filed for whoever holds the key, among passages of the kind. */
  static int key(String kind, String key) {
    return hash('k', kind + ' ' + key);
  }

  static int list(String list) {
    return hash('l', list);
  }

  static int channel(String channel) {
    return hash('c', channel);
  }

  static int stretch(int level, long millis) {
    return hash('t', level + " " + (millis >> STRETCH_BITS[level]));
  }

  static long stretchStart(int level, long millis) {
    return millis >> STRETCH_BITS[level] << STRETCH_BITS[level];
  }

  static void stretches(Instant at, Collection<Integer> tokens) {
    for (int level = 0; level < STRETCHES; level++) {
      tokens.add(stretch(level, at.toEpochMilli()));
    }
  }

  /** FNV-1a, its bits stirred once more. Stored, so it never changes. */
  private static int hash(char sort, String text) {
    int hash = (0x811c9dc5 ^ sort) * 0x01000193;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }
}
