package org.entente.database;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database directory for one application. The operating system lets go of the lock when the
 * process ends, however it ends, so a killed application never leaves a directory locked.
 */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws DatabaseUnavailable if another application holds the directory
   */
  static DirectoryLock on(Path directory) throws IOException {
    Path file = directory.resolve("application.lock");
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new DatabaseUnavailable(
          "Another Entente (%s) uses the database in %s. Stop it, or give this one a directory of its own with ENTENTE_DATABASE_DIRECTORY."
              .formatted(holder(file), directory));
    }
    channel.truncate(0);
    channel.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())));
    return new DirectoryLock(channel);
  }

  /** Whether an application holds the directory. */
  static boolean isHeld(Path directory) throws IOException {
    Path file = directory.resolve("application.lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      return tryLock(channel) == null;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String pid = US_ASCII.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString().strip();
    return pid.isEmpty() ? "a process just starting" : "process " + pid;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
