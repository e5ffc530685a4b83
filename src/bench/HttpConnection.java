import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
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
  private static final byte[] END_OF_LINE = "\r\n".getBytes(ISO_8859_1);
  private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding: *chunked\r?$");
  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final InputStream input;
  private byte[] buffer = new byte[1 << 16];

  /** How much of the answer has come. */
  private int length;

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
    length = 0;
    int end = -1;
    while (end < 0) {
      readMore();
      end = endOf(END_OF_HEADERS, 0);
    }
    String head = new String(buffer, 0, end, ISO_8859_1);
    int status = Integer.parseInt(head.substring(9, 12));
    if (CHUNKED.matcher(head).find()) {
      return new Response(status, head, chunks(end));
    }
    int whole = end + contentLength(head, status);
    readUntil(whole);
    return new Response(status, head, whole == end ? null : Arrays.copyOfRange(buffer, end, whole));
  }

  /** The body that is in parts, each of which begins with its length. */
  private byte[] chunks(int start) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int data = endOf(END_OF_LINE, start);
      while (data < 0) {
        readMore();
        data = endOf(END_OF_LINE, start);
      }
      int size = Integer.parseInt(new String(buffer, start, data - 2 - start, ISO_8859_1), 16);
      readUntil(data + size + 2);
      if (size == 0) {
        return body.toByteArray();
      }
      body.write(buffer, data, size);
      start = data + size + 2;
    }
  }

  private void readUntil(int end) throws IOException {
    while (length < end) {
      readMore();
    }
  }

  private void readMore() throws IOException {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    int read = input.read(buffer, length, buffer.length - length);
    if (read < 0) {
      throw new EOFException("The server closed the connection");
    }
    length += read;
  }

  /** Behind those bytes; negative if they have not come yet. */
  private int endOf(byte[] bytes, int start) {
    for (int i = start; i <= length - bytes.length; i++) {
      if (buffer[i] == '\r' && Arrays.equals(buffer, i, i + bytes.length, bytes, 0, bytes.length)) {
        return i + bytes.length;
      }
    }
    return -1;
  }

  /** The application's answers always say it; other servers' are in chunks where they do not. */
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
