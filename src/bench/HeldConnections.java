import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections on which next to nothing happens, so as to use up what a server has for each:
 * requests whose headers or bodies come a byte a second, and WebSockets that say nothing of use.
 */
final class HeldConnections {
  private static final int MOST = 300;
  private static final List<String> BEGINNINGS =
      List.of(
          "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
          """
          POST /graphql HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Content-Length: 100000\r
          \r
          """,
          """
          POST /graphql HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          Transfer-Encoding: chunked\r
          \r
          """,
          """
          GET /graphql HTTP/1.1\r
          Host: localhost\r
          Connection: Upgrade\r
          Upgrade: websocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          Sec-WebSocket-Protocol: graphql-transport-ws\r
          \r
          """,
          "");

  private final int port;
  private final List<SocketChannel> held = new ArrayList<>();
  private final ByteBuffer received = ByteBuffer.allocate(1 << 12);
  private int opened;
  private int closed;

  HeldConnections(int port) {
    this.port = port;
  }

  void run(long end) throws IOException, InterruptedException {
    while (System.nanoTime() < end) {
      held.removeIf(this::isClosed);
      while (held.size() < MOST) {
        held.add(open(BEGINNINGS.get(opened % BEGINNINGS.size())));
        opened++;
      }
      Thread.sleep(1_000);
    }
    for (SocketChannel channel : held) {
      channel.close();
    }
  }

  void report() {
    System.out.printf(
        "  %d connections held, %d opened, %d closed by the server%n", MOST, opened, closed);
  }

  private SocketChannel open(String beginning) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.configureBlocking(false);
    channel.write(ByteBuffer.wrap(beginning.getBytes(ISO_8859_1)));
    return channel;
  }

  /** Also sends one byte more. */
  private boolean isClosed(SocketChannel channel) {
    try {
      channel.write(ByteBuffer.wrap(new byte[] {'1'}));
      int read = channel.read(received.clear());
      if (read >= 0) {
        return false;
      }
      channel.close();
    } catch (IOException _) {
      // Closed, and not in good order.
    }
    closed++;
    return true;
  }
}
