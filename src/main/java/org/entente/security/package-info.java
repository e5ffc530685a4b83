/**
 * Who asks, and what they may: bearer tokens, from an OpenID Connect provider or from a key of the
 * server's own, and the roles that they give.
 */
@NullMarked
package org.entente.security;

import org.jspecify.annotations.NullMarked;
