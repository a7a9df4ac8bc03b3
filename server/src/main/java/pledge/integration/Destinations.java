package pledge.integration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import pledge.platform.BadInput;

/**
 * Where webhooks may go. Whoever adds one must not reach, through us, what only we can reach: this
 * machine, the local network, a cloud's metadata. What a name stands for is asked once a connection
 * and the answer that was checked is what is connected to, so a name that means something else a
 * moment later changes nothing.
 */
final class Destinations {

  /** Asks what a name stands for. */
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  /** The name stands for a place nobody may be sent to. */
  static final class Forbidden extends IOException {
    Forbidden(String host) {
      super(host + " is not a public address");
    }
  }

  private static final int LONGEST = 500;

  /** Everything that isn't a public host of its own: IANA's special-purpose registry. */
  private static final List<Network> NOT_PUBLIC =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10", // carriers' own; also a cloud's metadata
              "127.0.0.0/8",
              "168.63.129.16/32", // a cloud's host, reachable from its guests only
              "169.254.0.0/16", // link-local; also clouds' metadata
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4",
              // of IPv6 only 2000::/3 is public; these parts of it hide an IPv4 address or are no
              // hosts
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Network::parse)
          .toList();

  private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
  private static final int MAPPED = 12;

  private final Resolver resolver;
  private final boolean anywhere;

  Destinations(Resolver resolver, boolean anywhere) {
    this.resolver = resolver;
    this.anywhere = anywhere;
  }

  /**
   * The addresses to connect to.
   *
   * @throws Forbidden when any of them is not public: a name that stands for both is a trick
   */
  List<InetAddress> resolve(String host) throws IOException {
    var addresses = List.of(resolver.resolve(unbracketed(host)));
    if (!anywhere && !addresses.stream().allMatch(Destinations::isPublic)) {
      throw new Forbidden(host);
    }
    return addresses;
  }

  static boolean isPublic(InetAddress address) {
    var bytes = address.getAddress();
    if (isMapped(bytes)) {
      bytes = Arrays.copyOfRange(bytes, MAPPED, bytes.length);
    }
    var plain = bytes;
    return (plain.length == 4 || GLOBAL_UNICAST.contains(plain))
        && NOT_PUBLIC.stream().noneMatch(network -> network.contains(plain));
  }

  /** ::ffff:a.b.c.d is a.b.c.d. */
  private static boolean isMapped(byte[] bytes) {
    if (bytes.length != 16 || bytes[10] != -1 || bytes[11] != -1) {
      return false;
    }
    for (int i = 0; i < 10; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** What can be said of the address before anybody connects; the name is looked up only then. */
  URI check(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw new BadInput("url", "is no address");
    }
    var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(anywhere && scheme.equals("http"))) {
      throw new BadInput("url", "begins with https://");
    }
    var host = uri.getHost();
    if (host == null || url.length() > LONGEST) {
      throw new BadInput("url", "names a host and is at most " + LONGEST + " characters long");
    }
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new BadInput("url", "holds no user and no fragment");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw new BadInput("url", "has a port from 1 to 65535");
    }
    if (!anywhere && isLiteral(host)) {
      try {
        if (!isPublic(InetAddress.ofLiteral(unbracketed(host)))) {
          throw new BadInput("url", "is not a public address");
        }
      } catch (IllegalArgumentException e) {
        throw new BadInput("url", "is no address");
      }
    }
    return uri;
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** A network as {@code address/bits}. */
  private record Network(byte[] prefix, int bits) {

    static Network parse(String text) {
      int slash = text.indexOf('/');
      return new Network(
          InetAddress.ofLiteral(text.substring(0, slash)).getAddress(),
          Integer.parseInt(text.substring(slash + 1)));
    }

    boolean contains(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
