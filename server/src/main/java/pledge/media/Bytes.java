package pledge.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Numbers and words out of somebody else's file; reading beyond its end says that it's damaged. */
record Bytes(byte[] array) {

  int length() {
    return array.length;
  }

  int u8(int at) {
    if (at < 0 || at >= array.length) {
      throw NotTaken.damaged("it is cut off");
    }
    return array[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  int u24(int at) {
    return u16(at) << 8 | u8(at + 2);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u64(int at) {
    return u32(at) << 32 | u32(at + 4);
  }

  int u16le(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  int u24le(int at) {
    return u16le(at) | u8(at + 2) << 16;
  }

  long u32le(int at) {
    return u16le(at) | (long) u16le(at + 2) << 16;
  }

  /** A length or a count that fits what Java counts with; anything larger is nonsense here. */
  int size(int at) {
    long size = u32(at);
    if (size > Integer.MAX_VALUE) {
      throw NotTaken.damaged("a size beyond everything");
    }
    return (int) size;
  }

  /** Four characters. */
  String word(int at) {
    return new String(part(at, at + 4), ISO_8859_1);
  }

  byte[] part(int from, int to) {
    if (from < 0 || to < from || to > array.length) {
      throw NotTaken.damaged("it is cut off");
    }
    return Arrays.copyOfRange(array, from, to);
  }

  boolean startsWith(int at, byte[] words) {
    return at >= 0
        && at + words.length <= array.length
        && Arrays.equals(array, at, at + words.length, words, 0, words.length);
  }
}
