package pledge.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pledge.platform.BrandId;
import pledge.standard.PhraseList;
import pledge.standard.Standards;

/** Who asks how an order of their own is doing is understood; who asks something else isn't. */
class OrderStatusPhrasesTest {

  private static final PhraseList PHRASES =
      Standards.shipped(new BrandId("hetang")).phrases("order-status");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我的快递到哪了",
        "我的货怎么还没到",
        "快递三天没动了",
        "什么时候给我发货，怎么还不发",
        "帮我看看物流",
        "包裹到哪里了？",
        "我昨天买的东西发货了吗",
        "这个快递什么时候能送到啊",
        "物流怎么不更新了",
        "怎么还不发货呀",
        "我的订单现在什么状态",
        "查物流",
        "查快递",
        "帮忙查一下我的订单",
        "催一下发货",
        "东西到哪了",
        "显示已发货但是没有物流信息",
        "我买的被子几天能到",
        "订单进度",
        "我的快递到了吗",
        "货发了没有，货发出没",
        "都五天了还没收到货",
        "至今没有收到",
        "我前天拍的衣服啥时候发",
        "查不到物流",
        "订单怎么一直不发货",
        "包裹卡住了",
        "我 的 订 单 到 哪 里 了",
        "我的訂單到哪裡了",
        "Where is my order?",
        "where's my package",
        "Can you track my parcel",
        "What is the status of my order",
        "Has my order shipped yet",
        "When will my package arrive",
        "My parcel hasn't arrived"
      })
  void theQuestionIsUnderstood(String text) {
    assertThat(PHRASES.find(text)).as(text).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "订单可以开发票吗",
        "快递费多少",
        "怎么取消订单",
        "发什么快递",
        "多久发货",
        "订单号在哪里看",
        "这件衣服在哪里产的",
        "东西可以退吗",
        "还没收到退款",
        "验证码一直没有收到",
        "说好的赠品没有收到短信",
        "怎么开发票",
        "你们的物流公司是哪家",
        "可以货到付款吗",
        "想改一下收货地址",
        "我的积分在哪看",
        "订单没有发票",
        "我想买的被子有货吗",
        "退货寄到哪里",
        "发货地在哪里",
        "How do I cancel my order",
        "Do you ship to Hong Kong",
        "I want to return my parcel"
      })
  void otherQuestionsAreNotTakenForIt(String text) {
    assertThat(PHRASES.find(text)).as(text).isEmpty();
  }
}
