package org.entente.security;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** What an issuer of tokens calls the roles. */
record RoleNames(Set<String> reader, Set<String> editor, Set<String> admin) {
  /** As tokens of our own call them. */
  static final RoleNames OWN =
      new RoleNames(
          Set.of(nameOf(Role.READER)), Set.of(nameOf(Role.EDITOR)), Set.of(nameOf(Role.ADMIN)));

  static RoleNames of(SecuritySettings.Roles settings) {
    return new RoleNames(settings.reader(), settings.editor(), settings.admin());
  }

  static String nameOf(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** The highest of the roles that these names give. */
  Role highest(Collection<String> names) {
    if (!Collections.disjoint(admin, names)) {
      return Role.ADMIN;
    }
    if (!Collections.disjoint(editor, names)) {
      return Role.EDITOR;
    }
    return Collections.disjoint(reader, names) ? Role.NONE : Role.READER;
  }
}
