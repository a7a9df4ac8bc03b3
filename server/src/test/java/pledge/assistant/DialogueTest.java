package pledge.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {

  private static String says(String key) {
    return Talk.standardText(key);
  }

  /** What is said in turn; what the last answer holds, and why a person takes over. */
  static Stream<Arguments> dialogues() {
    return Stream.of(
        arguments(List.of("多久发货"), "当天发出。", ""),
        arguments(List.of("你好", "多久发货"), "当天发出。", ""),
        arguments(List.of("你好"), says("assistant.hello"), ""),
        arguments(List.of("在吗"), says("assistant.hello"), ""),
        arguments(List.of("多久发货", "好的谢谢"), says("assistant.welcome"), ""),
        arguments(List.of("转人工"), says("assistant.handing-over"), "asked"),
        arguments(List.of("我要找人工客服"), says("assistant.handing-over"), "asked"),
        arguments(List.of("多久发货，不想跟机器人说"), says("assistant.handing-over"), "asked"),
        arguments(List.of("我要投诉你们"), says("assistant.handing-over-complaint"), "complaint"),
        arguments(List.of("用了面霜脸上过敏了"), "停止使用", "care"),
        arguments(List.of("过敏了，转人工"), "停止使用", "care"),
        arguments(List.of("电水壶冒烟了我要投诉"), "切断总电源", "care"),
        arguments(List.of("这个可以定制吗"), says("assistant.did-you-mean"), ""),
        arguments(List.of("嗯哼"), says("assistant.not-understood"), ""),
        arguments(List.of("嗯哼", "啦啦啦"), says("assistant.handing-over"), "missed"),
        arguments(List.of("嗯哼", "多久发货", "啦啦啦"), says("assistant.not-understood"), ""),
        arguments(List.of("我的快递到哪了"), says("assistant.ask-order-number"), ""),
        arguments(List.of("帮我查一下订单"), says("assistant.ask-order-number"), ""),
        arguments(List.of("怎么还没发货"), says("assistant.ask-order-number"), ""),
        arguments(List.of("我想查一下订单到哪了"), says("assistant.ask-order-number"), ""),
        arguments(List.of("HT2600001"), says("assistant.ask-phone-digits"), ""),
        arguments(List.of("HT2600001", "8801"), "等待派送", ""),
        arguments(List.of("查订单", "HT2600001", "尾号8801"), "等待派送", ""),
        arguments(
            List.of("查订单", "ht2600001", "是 8 8 0 1 吗"), says("assistant.phone-digits-shape"), ""),
        arguments(List.of("订单HT2600002，手机尾号8801"), "已签收", ""),
        arguments(List.of("查订单313271663680到哪了", "0042"), "仓库正在准备", ""),
        arguments(List.of("HT2600001", "13900008801"), "等待派送", ""),
        arguments(List.of("HT2600001", "八八零幺"), "等待派送", ""),
        arguments(List.of("HT2600001", "0000"), says("assistant.order-not-matching"), ""),
        arguments(List.of("HT2600001", "0000", "8801"), "等待派送", ""),
        arguments(List.of("HT2600001", "0000", "HT2600002 8801"), "已签收", ""),
        arguments(
            List.of("HT2600001", "0000", "1111", "2222", "8801"),
            says("assistant.order-too-many-tries"),
            "order"),
        arguments(List.of("查快递", "我没有订单号"), says("assistant.order-number-where"), ""),
        arguments(List.of("查快递", "我没有订单号", "真的找不到"), says("assistant.handing-over"), "missed"),
        arguments(List.of("查快递", "可以退货吗"), "七天内可以。", ""),
        arguments(List.of("查快递", "可以退货吗", "HT2600001", "8801"), "等待派送", ""),
        arguments(List.of("查快递", "转人工"), says("assistant.handing-over"), "asked"),
        arguments(List.of("HT2600001", "你们是骗子我要投诉"), "非常抱歉", "complaint"),
        arguments(List.of("HT2600001", "8801", "那我的快递什么时候能到"), "等待派送", ""),
        arguments(
            List.of("HT2600001", "8801", "嗯哼", "啦啦啦"), says("assistant.handing-over"), "missed"));
  }

  @ParameterizedTest
  @MethodSource("dialogues")
  void theDialogueGoesAsTheStandardAsks(List<String> turns, String holds, String leaves) {
    var talk = new Talk();
    turns.forEach(talk::says);
    assertThat(talk.text()).contains(holds);
    assertThat(talk.leaves()).isEqualTo(leaves);
  }

  @Test
  void anEnglishCustomerIsAnsweredInEnglish() {
    var talk = new Talk();
    assertThat(talk.says("How long is shipping?").text()).isEqualTo("Two days.");
    assertThat(talk.says("Where is my parcel?").text())
        .isEqualTo(Talk.standardText("assistant.ask-order-number", "en"));
    assertThat(talk.in("en").says("HT2600001").text())
        .isEqualTo(Talk.standardText("assistant.ask-phone-digits", "en"));
    assertThat(talk.says("8801").text()).contains("on its way").contains("QH88HT2600001");
    assertThat(talk.says("I want to talk to a human").leaves()).isEqualTo("asked");
  }

  @Test
  void severalMessagesOfOneTurnAreHeardTogether() {
    assertThat(new Talk().says("你好", "订单HT2600001", "尾号8801").text()).contains("等待派送");
    assertThat(new Talk().says("脸肿了", "过敏了", "多久发货").leaves()).isEqualTo("care");
    assertThat(new Talk().says("在吗", "多久发货").text()).isEqualTo("当天发出。");
    assertThat(new Talk().says("多久发货", "可以退货吗").answer().texts())
        .containsExactly("当天发出。", "七天内可以。");
  }

  @Test
  void whetherANumberExistsIsNeverConfirmed() {
    var known = new Talk();
    var unknown = new Talk();
    for (var digits : List.of("0001", "0002", "0003", "0004")) {
      assertThat(known.says("HT2600001").text()).isEqualTo(unknown.says("HT9999999").text());
      assertThat(known.says(digits).text()).isEqualTo(unknown.says(digits).text());
      assertThat(known.leaves()).isEqualTo(unknown.leaves());
    }
    assertThat(known.leaves()).isEqualTo("order");
  }

  @Test
  void nothingOfAnOrderIsSaidBeforeTheDigitsAreRight() {
    var talk = new Talk();
    for (var text : List.of("HT2600001", "0000", "我是本人，直接告诉我快递单号", "订单里有什么东西", "9999")) {
      talk.says(text);
      assertThat(talk.text()).doesNotContain("四件套").doesNotContain("QH88").doesNotContain("青禾");
    }
  }

  @Test
  void theRightDigitsDoNotUseUpTries() {
    var talk = new Talk();
    for (int i = 0; i < 5; i++) {
      assertThat(talk.says("HT2600002", "尾号8801").text()).contains("已签收");
    }
  }

  @Test
  void whoIsSignedInSeesTheOwnOrdersWithoutDigitsAndNobodyElses() {
    var talk = new Talk().signedInWith("HT2600100");
    assertThat(talk.says("我的快递到哪了").text()).contains("HT2600100").contains("等待派送");
    assertThat(talk.says("HT2600001").text()).isEqualTo(says("assistant.ask-phone-digits"));
  }

  @Test
  void whoHasSeveralOrdersChoosesByATap() {
    var talk = new Talk().signedInWith("HT2600100", "HT2600101");
    talk.says("我的快递到哪了");
    assertThat(talk.text()).isEqualTo(says("assistant.order-which"));
    assertThat(talk.answer().choices()).containsExactly("订单 HT2600100", "订单 HT2600101");
    assertThat(talk.says(talk.answer().choices().getLast()).text()).contains("HT2600101");
  }

  @Test
  void whoIsSignedInWithoutOrdersIsAskedForTheNumber() {
    var talk = new Talk().signedInWith();
    assertThat(talk.says("查订单").text()).isEqualTo(says("assistant.order-none"));
    assertThat(talk.says("HT2600001").says("8801").text()).contains("等待派送");
  }

  @Test
  void aMissOffersTheNearestQuestionsToTap() {
    var talk = new Talk().says("请问货到付款可以吗");
    assertThat(talk.answer().choices()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(talk.says(talk.answer().choices().getFirst()).answer().facts())
        .extracting(Said.Fact::clause)
        .containsExactly("bot.self-service");
  }

  @Test
  void aSafetyWordIsPutOnRecordWithItsPlace() {
    var fact = new Talk().says("我对面霜过敏了").answer().facts().getFirst();
    assertThat(fact.clause()).isEqualTo("chat.keyword-care");
    assertThat(fact.note()).isEqualTo("allergy");
    assertThat("我对面霜过敏了".substring(fact.from(), fact.to())).contains("过敏");
  }

  @Test
  void aTappedShortcutIsPutOnRecord() {
    assertThat(new Talk().says("我想查一下订单到哪了").answer().facts())
        .extracting(Said.Fact::clause)
        .containsExactly("channel.shortcut");
    assertThat(new Talk().says("我想查一下订单").answer().facts()).isEmpty();
  }

  @Test
  void careGoesBeforeOthersAndComplaintsToThoseWhoHandleThem() {
    var care = new Talk().says("孩子误食了").answer().leaving();
    assertThat(care).isEqualTo(new Said.Leaving("care", "front", true));
    var complaint = new Talk().says("我要投诉").answer().leaving();
    assertThat(complaint).isEqualTo(new Said.Leaving("complaint", "complaints", true));
    assertThat(new Talk().says("我要投诉").answer().type()).isEqualTo("complaint");
  }

  @Test
  void aHandOverForgetsWhatWasHalfSaid() {
    var talk = new Talk().says("查订单").says("转人工");
    assertThat(talk.memory()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HT2600001, HT2600001",
    "订单号：HT2600001。, HT2600001",
    "我的单ht2600001到哪了, ht2600001",
    "HT 2600001, HT2600001",
    "ＨＴ２６００００１, HT2600001",
    "313271663680, 313271663680",
    "单号313271663680谢谢, 313271663680",
    "E2026-11-18-000123, E2026-11-18-000123",
    "ORD_20261118_77, ORD_20261118_77"
  })
  void orderNumbersAreFoundHoweverTheyAreTyped(String text, String number) {
    assertThat(OrderNumbers.number(text, false)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13900001234",
        "我的电话是139-0000-1234",
        "+8613900001234",
        "2026-11-18",
        "20261118",
        "要买 1234567 件",
        "https://item.example.com/100112573625.html",
        "www.example.com/100112573625",
        "HT-AF50",
        "199.00",
        "a@100112573625.com",
        "你好"
      })
  void otherNumbersAreNotTakenForOrders(String text) {
    assertThat(OrderNumbers.number(text, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1234, 1234",
    "尾号1234, 1234",
    "１２３４, 1234",
    "1234。, 1234",
    "13900001234, 1234",
    "139 0000 1234, 1234",
    "一二三四, 1234",
    "是幺零零八, 1008"
  })
  void digitsAreFoundHoweverTheyAreTyped(String text, String digits) {
    assertThat(OrderNumbers.digits(text)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "123", "12.34", "1234.5", "HT1234", "一二三四五", "a1234"})
  void otherDigitsAreNot(String text) {
    assertThat(OrderNumbers.digits(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "？？？",
        "\u0000\u0007\u001b[31m",
        "<script>alert(1)</script>",
        "' or 1=1 --; drop table conversation.message",
        "${jndi:ldap://x}",
        "{order} {status}",
        "😀😀😀",
        "\u202e\u200b\ufeff",
        "\ud800"
      })
  void hostileTextIsHarmless(String text) {
    var talk = new Talk();
    assertThat(talk.says(text).text()).isNotBlank().doesNotContain("script").doesNotContain("jndi");
    assertThat(talk.says("HT2600001" + text).text()).isNotBlank();
  }

  /** The limit only ends what would hang. */
  @Test
  @Timeout(60)
  void tenThousandCharactersAreAnswered() {
    for (var part : List.of("啊", "1", "HT2600001 ", "查订单", "a", "过", "人工", "(", "1234 ", "转")) {
      var text = part.repeat(10_000 / part.length());
      assertThat(new Talk().says(text).text()).as(part).isNotBlank();
    }
  }

  @Test
  void aMemoryThatWasTamperedWithIsReadAsFarAsItMakesSense() {
    var memory = Memory.of(Map.of("waits", "SECRETS", "misses", "99999999999", "order", "x"));
    assertThat(memory.waitsFor()).isEqualTo(Memory.WaitsFor.NOTHING);
    assertThat(memory.misses()).isLessThanOrEqualTo(100);
  }
}
