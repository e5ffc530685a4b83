import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands between a server and PostgreSQL, and counts the statements that go through: messages that
 * execute one, of either protocol.
 */
final class StatementCounter implements AutoCloseable {
  private static final int PROTOCOL_3 = 196_608;

  private final ServerSocket socket;
  private final String host;
  private final int port;
  private final AtomicLong statements = new AtomicLong();

  StatementCounter(String host, int port) throws IOException {
    this.host = host;
    this.port = port;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> quietly(this::accept));
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many there were up to now. */
  long statements() {
    return statements.get();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = socket.accept();
      Socket server = new Socket(host, port);
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      relay(client, server, () -> server.getInputStream().transferTo(client.getOutputStream()));
      relay(server, client, () -> count(client, server.getOutputStream()));
    }
  }

  private void count(Socket client, OutputStream server) throws IOException {
    var input = new DataInputStream(client.getInputStream());
    boolean started = false;
    while (true) {
      int type = started ? input.readUnsignedByte() : -1;
      int length = input.readInt();
      byte[] body = input.readNBytes(length - 4);
      if (type == 'E' || type == 'Q') {
        statements.incrementAndGet();
      }
      // Before the start, a client may ask for encryption any number of times.
      started |= intAt(body) == PROTOCOL_3;
      server.write(message(type, length, body));
    }
  }

  private static int intAt(byte[] body) {
    return body.length < 4 ? 0 : java.nio.ByteBuffer.wrap(body).getInt();
  }

  private static byte[] message(int type, int length, byte[] body) {
    var buffer = java.nio.ByteBuffer.allocate(length + (type < 0 ? 0 : 1));
    if (type >= 0) {
      buffer.put((byte) type);
    }
    return buffer.putInt(length).put(body).array();
  }

  private interface Copy {
    void run() throws IOException;
  }

  private static void relay(Socket one, Socket other, Copy copy) {
    Thread.ofVirtual()
        .start(() -> {
          quietly(copy);
          quietly(one::close);
          quietly(other::close);
        });
  }

  /** Either side may close its connection at any time. */
  private static void quietly(Copy copy) {
    try {
      copy.run();
    } catch (EOFException | java.net.SocketException _) {
      // It did.
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
