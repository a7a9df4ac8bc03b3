package pledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pledge.platform.BadInput;

/** What is looked for, and where it stands in a text. */
class WantedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          退货运费         | 请问退货运费谁出？                   | [退货运费]
          運費             | 退货的运费谁出                       | [运费]
          运费             | 退貨的運費誰出                       | [運費]
          运费 谁          | 谁付运费                             | [谁][运费]
          退货费           | 退货要不要运费                       |
          货运             | 退货，运费                           |
          费               | 运费                                 | [费]
          鑫               | 放在鑫源路驿站                       | [鑫]
          ipad             | 我的ＩＰａｄ碎屏了                   | [ＩＰａｄ]
          iPad保护壳       | 保护壳要iPad用的                     | [保护壳][iPad]
          refund           | I want two refunds now               | [refund]
          fund             | I want two refunds now               |
          ok               | OK，没问题                           | [OK]
          ok               | book                                 |
          cafe             | le Café noir                         | [Café]
          HT26000123       | 订单 HT26000123 到哪了               | [HT26000123]
          6000123          | 订单HT26000123到哪了                 | [6000123]
          19900001234      | 电话 199 0000 1234，晚上打           | [199 0000 1234]
          0000-1234        | 电话19900001234，晚上打              | [00001234]
          1234             | 尾号1234                             | [1234]
          12               | 尾号1234                             |
          T-2026-000001    | T-2026-000001 杯子碎了               | [T-2026-000001]
          👍               | 好的👍🏽谢谢                          | [👍]
          サイズ           | このサイズはありますか               | [サイズ]
          가격             | 이 가격은 얼마예요                   | [가격]
          ⼈工             | 转人工                               | [人工]
          """)
  void aTermIsFoundAsPeopleMeanIt(String question, String text, String expected) {
    var wanted = Wanted.of(question).orElseThrow();
    var found = new StringBuilder();
    wanted
        .in(text)
        .forEach(span -> found.append('[').append(text, span.from(), span.to()).append(']'));
    assertThat(found.toString()).isEqualTo(expected == null ? "" : expected);
    if (expected != null) {
      assertThat(Tokens.ofText(text)).containsAll(wanted.tokens());
    }
  }

  @Test
  void aSingleCharacterIsAskedOfTheIndexUnlessItIsOneOfEveryDay() {
    assertThat(Wanted.of("鑫").orElseThrow().tokens()).hasSize(1);
    assertThat(Wanted.of("退").orElseThrow().tokens()).isEmpty();
    assertThat(Wanted.of("退货").orElseThrow().tokens()).hasSize(1);
  }

  @Test
  void signsAloneAreNoQuestionAndTooManyWordsAreRefused() {
    for (var nothing : List.of("", " ", "…!?", "' & | ! <-> :*", "\u200b\u202e")) {
      assertThat(Wanted.of(nothing)).as(nothing).isEmpty();
    }
    assertThatThrownBy(() -> Wanted.of("a b c d e f g h i j k l m")).isInstanceOf(BadInput.class);
  }

  /** Whatever is found in a text must be filed for it, else the index would hide it. */
  @Test
  void everyPartOfATextThatIsFoundInItIsFiledForIt() {
    var random = new Random(20_261_122);
    var alphabet = "退货運费的 ab12-9，。A９ｂ👍é가ガ\n".codePoints().toArray();
    for (int n = 0; n < 4_000; n++) {
      var text = written(random, alphabet, 1 + random.nextInt(12));
      int points = text.codePointCount(0, text.length());
      int from = random.nextInt(points);
      int to = from + 1 + random.nextInt(points - from);
      var part = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
      var wanted = Wanted.of(part);
      if (wanted.isPresent() && !wanted.get().in(text).isEmpty()) {
        assertThat(Tokens.ofText(text))
            .as("'%s' in '%s'", part, text)
            .containsAll(wanted.get().tokens());
      }
    }
  }

  private static String written(Random random, int[] alphabet, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  @Test
  void anExcerptShowsTheWordsAndIsNeverCutWithinACharacter() {
    var text = "😀".repeat(200) + "退货运费" + "😀".repeat(200);
    var excerpt = Excerpt.of(text, Wanted.of("运费").orElseThrow().in(text));
    assertThat(excerpt.whole()).isFalse();
    assertThat(excerpt.text().length()).isBetween(150, 160);
    var span = excerpt.spans().getFirst();
    assertThat(excerpt.text().substring(span.from(), span.to())).isEqualTo("运费");
    assertThat(text.startsWith(excerpt.text(), excerpt.from())).isTrue();
    assertThat(excerpt.text()).doesNotStartWith("\ude00").doesNotEndWith("\ud83d");
  }
}
