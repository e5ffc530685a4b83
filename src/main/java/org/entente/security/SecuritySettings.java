package org.entente.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Who may what. Which tokens are good is for the settings of MicroProfile JWT to say. */
@ConfigMapping(prefix = "entente.security")
interface SecuritySettings {
  /** Whether anybody may read. */
  @WithName("public")
  @WithDefault("true")
  boolean isPublic();

  Roles roles();

  /** Of tokens that {@link TokenCommand} issues; no effect where a provider is configured. */
  Optional<Path> localKey();

  /** What a provider calls the roles. */
  interface Roles {
    @WithDefault("reader")
    Set<String> reader();

    @WithDefault("editor")
    Set<String> editor();

    @WithDefault("admin")
    Set<String> admin();
  }
}
