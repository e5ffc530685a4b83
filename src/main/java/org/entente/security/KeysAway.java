package org.entente.security;

import java.util.Optional;
import org.jose4j.lang.UnresolvableKeyException;

/** The provider does not tell its keys, which says nothing about the token. */
final class KeysAway extends UnresolvableKeyException {
  private static final long serialVersionUID = 1L;

  KeysAway(Throwable cause) {
    super("The provider's keys cannot be read", cause);
  }

  /** If that is why something failed. */
  static Optional<KeysAway> asReason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeysAway away) {
        return Optional.of(away);
      }
    }
    return Optional.empty();
  }
}
