import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A connection that is kept alive, with one request on it at a time. Does as little as a client
 * can, so that a benchmark measures the server.
 */
final class HttpConnection implements AutoCloseable {
  private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final InputStream input;
  private byte[] buffer = new byte[1 << 16];

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    input = socket.getInputStream();
  }

  /** What came back; its body is null where there is none, as with 304. */
  record Response(int status, String headers, byte[] body) {

    /** The header's value, or null. */
    String header(String name) {
      Matcher matcher =
          Pattern.compile("(?im)^" + Pattern.quote(name) + ": *(.*?)\r?$").matcher(headers);
      return matcher.find() ? matcher.group(1) : null;
    }
  }

  /** The bytes of a GET of that target. */
  static byte[] get(String target, String... headers) {
    return request("GET", target, headers, "");
  }

  /** The bytes of a POST of JSON to /graphql. */
  static byte[] post(String body) {
    return request("POST", "/graphql", new String[] {"Content-Type: application/json"}, body);
  }

  private static byte[] request(String method, String target, String[] headers, String body) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: localhost\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (!body.isEmpty()) {
      head.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n");
    }
    return head.append("\r\n").append(body).toString().getBytes(UTF_8);
  }

  Response exchange(byte[] request) throws IOException {
    send(request);
    return receive();
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  Response receive() throws IOException {
    int length = 0;
    int end = -1;
    while (end < 0) {
      length = readMore(length);
      end = endOfHeaders(length);
    }
    String head = new String(buffer, 0, end, ISO_8859_1);
    int status = Integer.parseInt(head.substring(9, 12));
    int whole = end + contentLength(head, status);
    while (length < whole) {
      length = readMore(length);
    }
    return new Response(status, head, whole == end ? null : Arrays.copyOfRange(buffer, end, whole));
  }

  private int readMore(int length) throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    int read = input.read(buffer, length, buffer.length - length);
    if (read < 0) {
      throw new EOFException("The server closed the connection");
    }
    return length + read;
  }

  private int endOfHeaders(int length) {
    for (int i = 0; i <= length - END_OF_HEADERS.length; i++) {
      if (buffer[i] == '\r' && Arrays.equals(buffer, i, i + 4, END_OF_HEADERS, 0, 4)) {
        return i + END_OF_HEADERS.length;
      }
    }
    return -1;
  }

  /** The application's answers always say it. */
  private static int contentLength(String head, int status) {
    if (status == 304 || status == 204) {
      return 0;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    int start = lower.indexOf("\r\ncontent-length:") + "\r\ncontent-length:".length();
    return Integer.parseInt(lower.substring(start, lower.indexOf('\r', start)).strip());
  }

  /** Closes it at once, whatever is on its way (RST). */
  void abort() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
