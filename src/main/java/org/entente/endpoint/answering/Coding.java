package org.entente.endpoint.answering;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.entente.endpoint.request.Preference;
import org.jspecify.annotations.Nullable;

/** How an answer's body may be compressed; the better one first. */
public enum Coding {
  BROTLI("br") {
    @Override
    byte[] compress(byte[] body) throws IOException {
      return Encoder.compress(body, Encoder.Parameters.create(QUALITY));
    }
  },
  GZIP("gzip") {
    @Override
    byte[] compress(byte[] body) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 4);
      try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
        gzip.write(body);
      }
      return bytes.toByteArray();
    }
  };

  /** About as fast as gzip; from 0 to 11. */
  private static final int QUALITY = 5;

  private final String header;

  Coding(String header) {
    this.header = header;
  }

  /** As headers name it. */
  public String header() {
    return header;
  }

  abstract byte[] compress(byte[] body) throws IOException;

  byte[] compressed(byte[] body) {
    try {
      return compress(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that a client likes best, by its header Accept-Encoding; empty if it takes none. */
  public static Optional<Coding> accepted(@Nullable String header) {
    Coding best = null;
    double liking = 0;
    if (header != null) {
      for (Coding coding : values()) {
        double weight = coding.isAvailable() ? coding.weight(header) : 0;
        if (weight > liking) {
          best = coding;
          liking = weight;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Brotli is a library of the machine's kind, which may be none of those that we bring. */
  private boolean isAvailable() {
    return this != BROTLI || Brotli4jLoader.isAvailable();
  }

  private double weight(String accepted) {
    double any = 0;
    for (Preference coding : Preference.list(accepted)) {
      if (coding.name().equals(header)) {
        return coding.weight();
      }
      if (coding.name().equals("*")) {
        any = coding.weight();
      }
    }
    return any;
  }
}
