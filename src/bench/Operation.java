import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The operation that is measured: 20 meetings with those who attended, about 150 objects. It is
 * asked for as apps do: by GET and the document's hash.
 */
final class Operation {
  private static final String DOCUMENT =
      """
      query Meetings($from: String!) {
        meetings(first: 20, filter: {date: {from: $from}}) {
          nodes {
            slug
            title
            kind
            locality
            attendances {
              role
              party { code officialName }
              official { slug fullName }
            }
          }
        }
      }
      """;

  /** Long before the first meeting on record; so are a few hundred thousand days after it. */
  private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

  private static final AtomicInteger ASKED = new AtomicInteger();

  private Operation() {}

  /** Registers the document (once for all connections), so that it may be asked for by its hash. */
  static byte[] registration() {
    return HttpConnection.post(
        "{\"query\": %s, \"variables\": {\"from\": \"%s\"}, \"extensions\": %s}"
            .formatted(quoted(DOCUMENT), EARLIEST, extensions(DOCUMENT)));
  }

  /** The same request each time. */
  static String repeated() {
    return target(EARLIEST);
  }

  /** A request that nobody has sent before; all of them have the same answer. */
  static String fresh() {
    return target(EARLIEST.plusDays(ASKED.incrementAndGet()));
  }

  private static String target(LocalDate from) {
    return "/graphql?extensions=%s&variables=%s"
        .formatted(encoded(extensions(DOCUMENT)), encoded("{\"from\":\"" + from + "\"}"));
  }

  /** That ask for the document by its hash, or have it registered with it. */
  static String extensions(String document) {
    return "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}".formatted(sha256(document));
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
