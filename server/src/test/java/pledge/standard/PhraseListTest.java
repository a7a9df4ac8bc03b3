package pledge.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pledge.platform.BrandId;

class PhraseListTest {

  private static final PhraseList POLICY =
      list("/这是(我们)?公司的?(规定|政策)$/", "/^我也?没有?办法$/", "that's our policy");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这是公司规定",
        "亲，这是我们公司的规定，请谅解",
        "这 是 公　司 规\t定",
        "这.是-公*司/规_定",
        "這是公司規定",
        "这\u200b是\u2060公\uFEFF司\u00AD规定",
        "这😀是🙏公❤️司规定",
        "这这是公公公司规规定定",
        "這是厷司槼萣",
        "这是公司夫见定",
        "这1是a公2司b规3定",
        "这̶是̶公̶司̶规̶定̶",
        "这呢是啊公嘛司规定哦",
        "【这】【是】【公】【司】【规】【定】",
        "Ｔｈａｔ'ｓ　ｏｕｒ　ｐｏｌｉｃｙ",
        "t-h-a-t-s o u r P.O.L.I.C.Y!",
        "订单查过了。我也没有办法。",
        "我也没办法呢您再看看",
      })
  void aPhraseIsFoundWhateverItIsDisguisedAs(String text) {
    assertThat(POLICY.find(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这是公司规定的七天无理由，您放心退",
        "我也没办法保证明天到，但我会盯着",
        "您问我有没有办法，有的",
        "athats our policyb",
        "",
        "😀",
      })
  void whatOnlyLooksAlikeIsLeftAlone(String text) {
    assertThat(POLICY.find(text)).isEmpty();
  }

  @Test
  void aHitNamesItsPlaceInTheTextAsItWasWritten() {
    var text = "您好😀，這 是 公.司 規 定！！请谅解";
    var hit = POLICY.find(text).getFirst();
    assertThat(hit.phrase()).isEqualTo("这是公司规定");
    assertThat(text.substring(hit.from(), hit.to())).isEqualTo("這 是 公.司 規 定");
    assertThat(hit.alternatives()).containsExactly("换一种说法");
  }

  @Test
  void hitsComeInOrderAndDoNotOverlap() {
    var text = "这是公司规定。我也没办法，这是我们公司政策！";
    assertThat(POLICY.find(text))
        .extracting(Hit::phrase)
        .containsExactly("这是公司规定", "我也没办法", "这是我们公司政策");
  }

  @Test
  void harmlessStretchesExcuseWhatLiesWithinThem() {
    var list =
        PhraseList.of(
            List.of(
                new PhraseGroup("x", List.of("不是我们的问题"), List.of("/是不是我们的(问题|责任)/"), List.of())));
    assertThat(list.find("请看看是不是我们的问题")).isEmpty();
    assertThat(list.find("这不是我们的问题")).hasSize(1);
    assertThat(list.find("是不是我们的问题？不是我们的问题")).hasSize(1);
  }

  @Test
  void aTextMaySayNothingButThePhrases() {
    var holding = list("稍等", "/请?稍(等|候)(一下)?/", "/(马上|正在)(查|看)(一下)?/", "嗯");
    assertThat(holding.onlyThese("稍等")).isTrue();
    assertThat(holding.onlyThese("亲，请您稍等一下哦～正在查😀")).isTrue();
    assertThat(holding.onlyThese("嗯嗯")).isTrue();
    assertThat(holding.onlyThese("稍等，您的单号是多少？")).isFalse();
    assertThat(holding.onlyThese("亲")).isFalse();
    assertThat(holding.onlyThese("😀")).isFalse();
    assertThat(holding.onlyThese("")).isFalse();
  }

  @Test
  void anEmptyListFindsNothing() {
    var empty = PhraseList.of(List.of());
    assertThat(empty.find("这是公司规定")).isEmpty();
    assertThat(empty.onlyThese("这是公司规定")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/(/",
        "/a|*/",
        "/[/",
        "/x{9/",
        "/a?/",
        "/a$b/",
        "/a\\b/",
        "/(?i)a/",
        "。",
        "",
        "//",
        "/(.{0,99}a){2}/",
        "/(a.{0,20}){0,20}b/"
      })
  void aBadPatternIsNamed(String pattern) {
    assertThat(PhraseList.problem(pattern)).isPresent();
  }

  @Test
  void goodPatternsPass() {
    for (var pattern :
        List.of("没办法", "company policy", "/不.{0,3}行$/", "/^[你您]?(去|自己)*看+/", "/\\d{2}(?:a|b)/")) {
      assertThat(PhraseList.problem(pattern)).as(pattern).isEmpty();
    }
  }

  @Test
  void lookingTakesTimeInProportionToTheTextHoweverHostile() {
    int mebibyte = 1024 * 1024;
    int size = Boolean.getBoolean("pledge.deep") ? 10 * mebibyte : mebibyte;
    var shipped = shipped("stonewalling");
    shipped.find("这是公司规定");
    for (var piece : List.of("a", " ", "没\u0336", "亻", "我a也b没c", "\uFDFA", "公司规定", "着急什么时候")) {
      inTime(shipped, piece, size);
    }
    inTime(shipped, "我也没办法帮", 10 * mebibyte);
  }

  /** Some seconds on two busy cores; what grows with the square would take days. */
  private static void inTime(PhraseList list, String piece, int size) {
    var text = piece.repeat(size / piece.getBytes(StandardCharsets.UTF_8).length);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> list.find(text), piece);
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> list.onlyThese(text), piece);
  }

  @Test
  void theCharacterTablesOfIcuAreNotLoadedBeforeTheFirstText() throws Exception {
    try (var apart = new OwnClasses()) {
      var door = apart.loadClass("pledge.standard.PhraseListTest$Lazy");
      assertThat(door.getMethod("problems").invoke(null)).isEqualTo(0L);
      assertThat(apart.has("com.ibm.icu.text.Transliterator")).isFalse();
      assertThat(door.getMethod("hits").invoke(null)).isEqualTo(1);
      assertThat(apart.has("com.ibm.icu.text.Transliterator")).isTrue();
    }
  }

  /** Runs among classes loaded for it alone. */
  public static final class Lazy {

    private static final PhraseList LIST = shipped("stonewalling");

    private Lazy() {}

    public static long problems() {
      return LIST.groups().stream()
          .flatMap(group -> group.patterns().stream())
          .filter(pattern -> PhraseList.problem(pattern).isPresent())
          .count();
    }

    public static int hits() {
      return LIST.find("這是公司規定").size();
    }
  }

  /** Loads everything anew, and knows what has been loaded. */
  private static final class OwnClasses extends URLClassLoader {

    OwnClasses() {
      super(
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(OwnClasses::url)
              .toArray(URL[]::new),
          ClassLoader.getPlatformClassLoader());
    }

    boolean has(String name) {
      return findLoadedClass(name) != null;
    }

    private static URL url(String path) {
      try {
        return Path.of(path).toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(path, e);
      }
    }
  }

  // guarantee 17
  @Test
  void ordinaryServiceTalkHardlyEverRaisesAFalseAlarm() {
    var shipped = shipped("stonewalling");
    var sentences = lines("harmless.txt", "");
    var alarms = sentences.stream().filter(line -> !shipped.find(line).isEmpty()).toList();
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(2_000).doesNotHaveDuplicates();
    assertThat(alarms).hasSizeLessThanOrEqualTo(sentences.size() * 2 / 1_000);
  }

  // guarantee 17
  @Test
  void disguisedStonewallingIsCaught() {
    var shipped = shipped("stonewalling");
    var all = lines("disguised.txt", "[");
    assertThat(all).hasSizeGreaterThanOrEqualTo(300);
    for (var half : List.of("[development]", "[held out]")) {
      var phrases = lines("disguised.txt", half);
      var caught = phrases.stream().filter(line -> !shipped.find(line).isEmpty()).toList();
      assertThat(caught).as(half).hasSizeGreaterThanOrEqualTo((phrases.size() * 95 + 99) / 100);
    }
  }

  // guarantee 17
  @Test
  void sentencesOfOtherHandsAreJudgedRightly() {
    var shipped = shipped("stonewalling");
    var harmless = lines("other-hands.txt", "[harmless]");
    var stonewalling = lines("other-hands.txt", "[stonewalling]");
    assertThat(harmless).hasSizeGreaterThan(2_000);
    assertThat(stonewalling).hasSizeGreaterThan(700);
    var alarms = harmless.stream().filter(line -> !shipped.find(line).isEmpty()).toList();
    var caught = stonewalling.stream().filter(line -> !shipped.find(line).isEmpty()).toList();
    assertThat(alarms).hasSizeLessThanOrEqualTo(harmless.size() * 2 / 1_000);
    assertThat(caught).hasSizeGreaterThanOrEqualTo((stonewalling.size() * 95 + 99) / 100);
  }

  @Test
  void everyShippedPatternIsGood() {
    for (var name : List.of("stonewalling", "holding", "thanks", "care", "complaint", "human")) {
      for (var group : shipped(name).groups()) {
        for (var pattern : group.patterns()) {
          assertThat(PhraseList.problem(pattern)).as(pattern).isEmpty();
        }
        for (var pattern : group.unless()) {
          assertThat(PhraseList.problem(pattern)).as(pattern).isEmpty();
        }
      }
    }
  }

  private static PhraseList list(String... patterns) {
    return PhraseList.of(
        List.of(new PhraseGroup("test", List.of(patterns), List.of(), List.of("换一种说法"))));
  }

  private static PhraseList shipped(String name) {
    return Standards.shipped(new BrandId("hetang")).phrases(name);
  }

  /** The lines of a file's section; {@code ""} for a file without, {@code "["} for all. */
  private static List<String> lines(String file, String section) {
    var lines = new ArrayList<String>();
    var current = "";
    try {
      for (var line : Files.readAllLines(Path.of("src/test/resources/phrases", file))) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("[")) {
          current = line;
        } else if (current.startsWith(section)) {
          lines.add(
              section.isEmpty()
                  ? line
                  : line.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
