package org.entente.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Texts that come with the application; a native image has those that its settings include. */
public final class PackagedText {
  private PackagedText() {}

  /**
   * Reads one.
   *
   * @param path from the root of the class path, without a slash before it
   * @throws IllegalStateException if there is none
   */
  public static String read(String path) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
