package org.entente.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param subject who it is, by the issuer of the token; null for anybody without one
 * @param name as people know them, or else the subject; null for anybody without a token
 * @param until when the token is no longer good; null where there is none
 */
public record Caller(
    @Nullable String subject, @Nullable String name, Role role, @Nullable Instant until) {

  /** Under which graphql-java's context of an execution has it. */
  public static final String KEY = Caller.class.getName();

  /** Anybody, where everybody may read. */
  public static final Caller ANONYMOUS = new Caller(null, null, Role.READER, null);

  public boolean isAnonymous() {
    return subject == null;
  }

  public boolean may(Role needed) {
    return role.includes(needed);
  }

  Caller as(Role other) {
    return new Caller(subject, name, other, until);
  }

  boolean isGoodAt(Instant moment) {
    return until == null || moment.isBefore(until);
  }
}
