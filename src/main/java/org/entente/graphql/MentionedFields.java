package org.entente.graphql;

import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of all fields of a document, on which depends what is fetched for it. Safe for use by
 * several threads.
 */
public final class MentionedFields {
  /** Where it is not known which fields there are. */
  static final MentionedFields ANY = new MentionedFields(null);

  private final @Nullable Set<String> names;

  /** What is fetched of records; by their tables themselves, which are constants. */
  private final IdentityHashMap<RecordTable<?>, String> columns = new IdentityHashMap<>();

  private MentionedFields(@Nullable Set<String> names) {
    this.names = names;
  }

  /** Those of these names. */
  public static MentionedFields of(Set<String> names) {
    return new MentionedFields(Set.copyOf(names));
  }

  /** Whether the document may have a field of that name, anywhere. */
  public boolean contains(String field) {
    return names == null || names.contains(field);
  }

  /** What stands after {@code select} where records are fetched. */
  synchronized String columns(RecordTable<?> table) {
    return columns.computeIfAbsent(table, t -> t.selected(this));
  }
}
