package pledge.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketWordsTest {

  @Test
  void chineseIsStoredAsPairsAndSingleCharacters() {
    assertThat(TicketWords.of("退货运费"))
        .containsExactlyInAnyOrder("退货", "货运", "运费", "退", "货", "运", "费");
  }

  @Test
  void otherWritingIsStoredAsWholeWordsInPlainSmallLetters() {
    assertThat(TicketWords.of("ＡＢＣ-12 Cup，杯子"))
        .containsExactlyInAnyOrder("abc", "12", "cup", "杯子", "杯", "子");
  }

  @Test
  void aNumberIsFoundWithAndWithoutItsZeros() {
    assertThat(TicketWords.of("T-2026-000123")).contains("t", "2026", "000123", "123");
  }

  @Test
  void aQuestionHoldsNothingButLettersDigitsAndItsOwnQuotes() {
    assertThat(TicketWords.query("退货 123")).isEqualTo("'退货' & '123'");
    assertThat(TicketWords.query("'); drop table ticket.ticket; --"))
        .isEqualTo("'drop' & 'table' & 'ticket' & 'ticket'");
    assertThat(TicketWords.query("退")).isEqualTo("'退'");
    assertThat(TicketWords.query("…!?")).isEmpty();
  }
}
