package pledge.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderLinesTest {

  @Test
  void linesAreCountedWithTheEmptyOnesAndReadWithoutThem() throws IOException {
    assertThat(read("a\n\n  \r\nb\r\nc", 10)).containsExactly("1=a", "4=b\r", "5=c");
  }

  @Test
  void aLineThatIsTooLongIsNamedAndTheNextIsReadAgain() throws IOException {
    assertThat(read("123456\n12345\n" + "x".repeat(200_000) + "\nb\n", 5))
        .containsExactly("1=too long", "2=12345", "3=too long", "4=b");
  }

  @Test
  void linesMayCrossTheEdgesOfTheBuffer() throws IOException {
    var line = "y".repeat(99_999);
    assertThat(read((line + "\n").repeat(3), 100_000))
        .containsExactly("1=" + line, "2=" + line, "3=" + line);
  }

  @Test
  void nothingIsNoLine() throws IOException {
    assertThat(read("", 5)).isEmpty();
    assertThat(read("\n\n", 5)).isEmpty();
  }

  private static List<String> read(String text, int longest) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var lines = new OrderLines(in, longest);
    var read = new ArrayList<String>();
    for (var line = lines.next(); line != null; line = lines.next()) {
      var bytes = line.bytes();
      read.add(
          line.number()
              + "="
              + (bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8)));
    }
    return read;
  }
}
