package pledge.order;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pledge.access.Role;
import pledge.access.StaffMember;
import pledge.testing.PledgeTest;
import pledge.testing.SettableClock;
import pledge.testing.TestApi;
import pledge.testing.TestBrand;
import tools.jackson.databind.JsonNode;

/** Orders from files as people make them. */
@PledgeTest
class OrderImportTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final String HEADER = "订单号,状态,下单时间,更新时间,收货人,收货手机,收货地区,商品编码,商品名称,数量,单价,运费";

  @Autowired TestApi api;
  @Autowired TestBrand brands;
  @Autowired Orders orders;
  @Autowired JdbcClient jdbc;
  @Autowired SettableClock clock;

  private TestBrand.Floor floor;
  private StaffMember manager;
  private String number;

  @BeforeEach
  void aBrand() {
    floor = brands.open(0);
    manager = brands.person(floor, floor.id() + ".manager", Role.MANAGER, "front");
    number = "IM" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private TestApi.Answer send(byte[] file, String query) {
    return api.as(manager.login())
        .call("POST", "/api/orders/import?" + query, file, "application/octet-stream");
  }

  private JsonNode dry(byte[] file) {
    return send(file, "dryRun=true").ok();
  }

  private static List<String> wrong(JsonNode result) {
    return result
        .path("problems")
        .valueStream()
        .map(problem ->
            problem.path("line").asInt()
                + " "
                + problem.path("column").asString("-")
                + " "
                + problem.path("code").asString())
        .toList();
  }

  private String two() {
    return HEADER
        + "\n"
        + number
        + ",已发货,2026-11-10 09:30,2026-11-11 08:00:00,林夏,19900001234,浙江省杭州市,A1,\"锅,"
        + " 珐琅\",2,299.00,10\n"
        + number
        + ",,,,,,,B2,锅铲,1,19.9,\n"
        + number
        + "X,completed,2026/11/9,,,,,C3,抱枕,1,￥59,\n";
  }

  @Test
  void rowsOfOneOrderAreItsLinesAndNothingIsTakenInADryRun() {
    var seen = dry(two().getBytes(UTF_8));
    assertThat(wrong(seen)).isEmpty();
    assertThat(seen.path("rows").asInt()).isEqualTo(3);
    assertThat(seen.path("orders").asInt()).isEqualTo(2);
    assertThat(seen.path("taken").isNull()).isTrue();
    assertThat(orders.find(floor.id(), number)).isEmpty();

    var taken = send(two().getBytes(UTF_8), "dryRun=false").ok().path("taken");
    assertThat(taken.path("created").asInt()).isEqualTo(2);
    var order = orders.find(floor.id(), number).orElseThrow();
    assertThat(order.status()).isEqualTo(OrderStatus.SHIPPED);
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-10T01:30:00Z"));
    assertThat(order.lines()).extracting(OrderView.Line::name).containsExactly("锅, 珐琅", "锅铲");
    assertThat(order.goodsMinor()).isEqualTo(61_790);
    assertThat(order.totalMinor()).isEqualTo(62_790);

    var again = send(two().getBytes(UTF_8), "dryRun=false").ok().path("taken");
    assertThat(again.path("unchanged").asInt()).isEqualTo(2);
    var older = two().replace("2026-11-11 08:00:00", "2026-11-10 10:00:00").replace("已发货", "已取消");
    assertThat(send(older.getBytes(UTF_8), "dryRun=false").ok().at("/taken/stale").asInt())
        .isEqualTo(1);
    assertThat(texts()).isZero();
  }

  private int texts() {
    return jdbc.sql("select count(*) from channel.text_message where brand = :brand")
        .param("brand", floor.id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void everyUsualEncodingAndSeparatorIsUnderstood() {
    for (var file :
        List.of(
            two().getBytes(GBK),
            ("\uFEFF" + two()).getBytes(UTF_8),
            ("\uFEFF" + two()).getBytes(UTF_16LE),
            two().replace("\"锅, 珐琅\"", "锅").replace(',', ';').getBytes(UTF_8),
            two()
                .replace("\"锅, 珐琅\"", "锅")
                .replace(',', '\t')
                .replace("\n", "\r\n")
                .getBytes(GBK))) {
      var seen = dry(file);
      assertThat(wrong(seen)).isEmpty();
      assertThat(seen.path("sound").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatIsWrongIsSaidByRowAndColumnAndOneBadRowKeepsItsOrderOut() {
    var file =
        HEADER
            + ",不认识的列,门店\n"
            + number
            + ",已发货,2026-11-10,,,,,A1,锅,0,1.999,,x,\n"
            + number
            + ",已付款,2026-11-10,,,,,A2,锅,1,1,,,\n"
            + number
            + "B,在路上,十一月,,林夏,,,=1+1,锅,1,1,,,NO-SHOP\n"
            + ",已付款,2026-11-10,,,,,A2,锅,1,1,,,\n"
            + number
            + "C,已付款,2026-11-10,,,,,A2,锅,1,1,,,NO-SHOP\n"
            + number
            + "D,已付款,2026-11-10,,,,,A2,锅,1,1,,,\n";
    var seen = dry(file.getBytes(UTF_8));
    assertThat(wrong(seen))
        .containsExactlyInAnyOrder(
            "2 quantity not-a-quantity",
            "2 unitPrice not-money",
            "3 status differs",
            "4 sku formula",
            "4 sku required",
            "4 status not-a-status",
            "4 placedAt not-a-time",
            "5 number required",
            "6 shop no-such-shop");
    assertThat(seen.path("sound").asInt()).isEqualTo(1);
    assertThat(seen.at("/ignored/0").asString()).isEqualTo("不认识的列");

    send(file.getBytes(UTF_8), "dryRun=false").is(409);
    assertThat(orders.find(floor.id(), number + "D")).isEmpty();
    var taken = send(file.getBytes(UTF_8), "dryRun=false&sound=true").ok();
    assertThat(taken.at("/taken/created").asInt()).isEqualTo(1);
    assertThat(orders.find(floor.id(), number + "D")).isPresent();
    assertThat(orders.find(floor.id(), number)).isEmpty();
  }

  @Test
  void aWorkbookIsReadWithItsDatesAndItsRoundedNumbersAreFound() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("订单");
      var names =
          List.of(
              "number",
              "status",
              "placedAt",
              "sku",
              "name",
              "unitPrice",
              "receiverName",
              "receiverPhone");
      IntStream.range(0, names.size()).forEach(i -> sheet.value(0, i, names.get(i)));
      sheet.value(1, 0, number);
      sheet.value(1, 1, "已付款");
      sheet.value(1, 2, LocalDateTime.of(2026, 11, 10, 9, 30));
      sheet.value(1, 3, 1001);
      sheet.value(1, 4, "锅");
      sheet.value(1, 5, 299.5);
      sheet.value(1, 6, "林夏");
      sheet.value(1, 7, 19_900_001_234L);
      sheet.value(2, 0, 202_611_180_000_000_017L);
      sheet.value(2, 1, "已付款");
      sheet.value(3, 0, number + "F");
      sheet.value(3, 1, "已付款");
      sheet.value(3, 2, "2026-11-10");
      sheet.value(3, 3, "A");
      sheet.formula(3, 4, "HYPERLINK(\"http://127.0.0.1/\",\"x\")");
      sheet.value(3, 5, 1);
    }
    var seen = dry(out.toByteArray());
    assertThat(wrong(seen))
        .containsExactlyInAnyOrder("3 number rounded", "4 name formula", "4 name required");
    send(out.toByteArray(), "dryRun=false&sound=true").ok();
    var order = orders.find(floor.id(), number).orElseThrow();
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-10T01:30:00Z"));
    assertThat(order.lines().getFirst().sku()).isEqualTo("1001");
    assertThat(order.totalMinor()).isEqualTo(29_950);
  }

  @Test
  void hostileFilesAreRefusedWithoutHarm() throws IOException {
    assertThat(reason(new byte[] {'P', 'K', 3, 4, 1, 2, 3})).isEqualTo("broken");
    assertThat(reason(zip("x".repeat(1_000_000), 210))).isEqualTo("too_large");
    assertThat(reason(zip("<!DOCTYPE x [<!ENTITY y \"z\">]><x>&y;</x>", 1))).isEqualTo("broken");
    assertThat(reason(zip("nothing", 1))).isEqualTo("broken");
    assertThat(reason("%PDF-1.7".getBytes(UTF_8))).isEqualTo("other_format");
    assertThat(reason(new byte[] {(byte) 0xff, (byte) 0xff, 0, 1})).isEqualTo("encoding");
    assertThat(reason("a,b\n\"never closed".getBytes(UTF_8))).isEqualTo("broken");
    assertThat(reason(",".repeat(500).getBytes(UTF_8))).isEqualTo("too_many_columns");
    var many = "number,status,placedAt\n" + "\n".repeat(100_001);
    assertThat(reason(many.getBytes(UTF_8))).isEqualTo("too_many_rows");
    assertThat(reason("甲,乙\n1,2\n".getBytes(UTF_8))).isEqualTo("no_orders");
    assertThat(reason("x".repeat(10_000_000).getBytes(UTF_8))).isEqualTo("no_orders");
    assertThat(wrong(dry("商品,数量\n1,2\n".getBytes(UTF_8))))
        .containsExactlyInAnyOrder(
            "1 number missing-column", "1 status missing-column", "1 placedAt missing-column");
  }

  private String reason(byte[] file) {
    return send(file, "dryRun=true").is(409).json().path("reason").asString();
  }

  private static byte[] zip(String text, int times) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var bytes = text.getBytes(UTF_8);
      for (int i = 0; i < times; i++) {
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  @Test
  void aFileOfManyThousandRowsIsTakenWhole() {
    var rows =
        IntStream.range(0, 5_000)
            .mapToObj(i -> number + "-" + i / 2 + ",已完成,2026-11-01,,,,,S" + i + ",货,1,1,")
            .collect(Collectors.joining("\n"));
    var taken = send((HEADER + "\n" + rows).getBytes(GBK), "dryRun=false").ok();
    assertThat(taken.at("/taken/created").asInt()).isEqualTo(2_500);
  }
}
