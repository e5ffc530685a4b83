package org.entente.endpoint.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.entente.graphql.ErrorCode;

/** Reads text that strangers send; Java would put other characters in place of wrong bytes. */
public final class Utf8 {
  private Utf8() {}

  /**
   * The text.
   *
   * @param what it is, as messages call it
   * @throws Refusal if the bytes are none
   */
  public static String read(byte[] bytes, String what) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw Refusal.of(ErrorCode.BAD_REQUEST, what + " is not in UTF-8.");
    }
  }
}
