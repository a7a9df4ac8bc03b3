package pledge.order;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a file of orders: one row for each line of an order, what the rows of one order
 * share said in its first. Found by their English or Chinese name, whatever stands first.
 */
enum SheetColumn {
  NUMBER("number", "订单号", "订单编号"),
  UPDATED_AT("updatedAt", "更新时间", "修改时间"),
  STATUS("status", "订单状态", "状态"),
  SALES_CHANNEL("salesChannel", "销售渠道", "订单来源"),
  DELIVERY("delivery", "配送方式"),
  SHOP("shop", "门店编码", "门店"),
  CUSTOMER_ID("customerId", "会员账号", "会员编号"),
  CUSTOMER_NAME("customerName", "下单人", "会员姓名"),
  CUSTOMER_PHONE("customerPhone", "下单手机"),
  RECEIVER_NAME("receiverName", "收货人"),
  RECEIVER_PHONE("receiverPhone", "收货手机", "收货电话"),
  RECEIVER_REGION("receiverRegion", "收货地区", "省市区"),
  RECEIVER_STREET("receiverStreet", "收货地址", "详细地址"),
  PLACED_AT("placedAt", "下单时间"),
  PAID_AT("paidAt", "付款时间", "支付时间"),
  DISPATCH_BY("dispatchBy", "承诺发货时间"),
  DELIVERED_AT("deliveredAt", "签收时间", "收货时间"),
  CANCELLED_AT("cancelledAt", "取消时间"),
  CURRENCY("currency", "币种"),
  DISCOUNT("discount", "优惠", "优惠金额"),
  FREIGHT("freight", "运费"),
  TOTAL("total", "实付", "实付金额"),
  PAYMENT_METHOD("paymentMethod", "付款方式", "支付方式"),
  CARRIER("carrier", "承运方", "快递公司"),
  TRACKING_NUMBER("trackingNumber", "运单号", "快递单号"),
  DISPATCHED_AT("dispatchedAt", "发货时间"),
  PROMISED_BY("promisedBy", "预计送达"),
  NOTE("note", "备注"),
  SKU("sku", "商品编码", "货号"),
  NAME("name", "商品名称", "商品"),
  QUANTITY("quantity", "数量"),
  UNIT_PRICE("unitPrice", "单价"),
  LINE_TOTAL("lineTotal", "小计", "金额");

  /** Without these no order can be read. */
  static final List<SheetColumn> NEEDED = List.of(NUMBER, STATUS, PLACED_AT);

  private final List<String> names;

  SheetColumn(String... names) {
    this.names = Arrays.stream(names).map(SheetColumn::plain).toList();
    this.word = names[0];
  }

  private final String word;

  @JsonValue
  String word() {
    return word;
  }

  /** Whether every row has its own; otherwise the rows of an order share it. */
  boolean ofLine() {
    return compareTo(SKU) >= 0;
  }

  static Optional<SheetColumn> of(String header) {
    var plain = plain(header);
    return Arrays.stream(values()).filter(column -> column.names.contains(plain)).findFirst();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("[\\s_*()-]", "")
        .toLowerCase(Locale.ROOT);
  }
}
