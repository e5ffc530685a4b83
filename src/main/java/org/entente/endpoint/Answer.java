package org.entente.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A finished answer, which may be given to many. */
final class Answer {
  /** Shorter ones are not worth it. */
  private static final int SHORTEST_COMPRESSED = 1_000;

  private final int status;
  private final byte[] body;
  private final @Nullable String tag;
  private byte @Nullable [] compressed;

  /**
   * @param tag what its ETag is made of; null where it holds for this request only
   */
  Answer(int status, byte[] body, @Nullable String tag) {
    this.status = status;
    this.body = body;
    this.tag = tag;
  }

  int status() {
    return status;
  }

  @Nullable String tag() {
    return tag;
  }

  byte[] body() {
    return body;
  }

  boolean isWorthCompressing() {
    return body.length >= SHORTEST_COMPRESSED;
  }

  /** The body in gzip's format, made once. */
  synchronized byte[] compressed() {
    if (compressed == null) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      compressed = bytes.toByteArray();
    }
    return compressed;
  }
}
