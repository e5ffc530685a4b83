package org.entente.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import org.entente.claim.Place;
import org.entente.claim.Refusal;
import org.entente.claim.SourceRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hands records from whoever reads the files to whoever writes them, a bounded number, of a bounded
 * size, at a time: so the one works while the other does, and memory does not grow with the files.
 */
final class ImportQueue implements Sink {
  private static final int HELD = 2_000;

  /** Characters that are held, that a batch has before its last record, and a record at most. */
  static final int LARGE = 1 << 22;

  /** A record that waits for whoever writes it. */
  private record Waiting(SourceRecord entry, int size) {}

  /** Marks the end. */
  private record End(@Nullable IOException failure) {}

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(HELD);
  private final Semaphore room = new Semaphore(LARGE);
  private final Progress progress;
  private final Summary summary;
  private boolean over;
  private @Nullable IOException failure;

  ImportQueue(Progress progress, Summary summary) {
    this.progress = progress;
    this.summary = summary;
  }

  /** Begins to read. */
  void read(Format format, List<Path> paths) {
    Thread.ofVirtual()
        .name("read-" + format.name())
        .start(() -> {
          IOException failed = null;
          try {
            paths.forEach(new FormatReader(format, this)::read);
          } catch (RuntimeException | Error e) {
            // Also where memory or the stack ends: whoever waits for the next record has to know.
            failed = new IOException("The files cannot be read on: " + e, e);
          } finally {
            put(new End(failed));
          }
        });
  }

  /**
   * The next records, as many as that unless they are large or there are no more; empty at the end.
   *
   * @throws IOException if files could not be reached
   */
  List<SourceRecord> next(int most) throws IOException, InterruptedException {
    List<SourceRecord> records = new ArrayList<>();
    int size = 0;
    while (!over && records.size() < most && size < LARGE) {
      switch (queue.take()) {
        case Waiting next -> {
          records.add(next.entry);
          size += next.size;
          room.release(next.size);
        }
        case End end -> {
          over = true;
          failure = end.failure;
        }
        default -> throw new IllegalStateException();
      }
    }
    if (records.isEmpty() && failure != null) {
      throw failure;
    }
    return records;
  }

  @Override
  public void accept(SourceRecord entry) {
    int size = entry.size(LARGE);
    if (size > LARGE) {
      refuse(
          new Refusal(
              entry.place(), "what the record says has more than %,d characters".formatted(LARGE)));
      return;
    }
    room.acquireUninterruptibly(size);
    put(new Waiting(entry, size));
  }

  @Override
  public void refuse(Refusal refusal) {
    summary.refuse(refusal);
  }

  @Override
  public void leaveOut(Place place, String what) {
    summary.leaveOut(what);
  }

  @Override
  public void progress(long bytes) {
    progress.read(bytes);
  }

  private void put(Object item) {
    try {
      queue.put(item);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
