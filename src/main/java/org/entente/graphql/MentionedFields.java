package org.entente.graphql;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document, on which depends what is fetched for it. Safe for use by several
 * threads.
 */
public final class MentionedFields {
  /** Where it is not known which fields there are. */
  static final MentionedFields ANY = new MentionedFields(null, Set.of());

  /** Their names by the types that have them; an interface's fields are its types' too. */
  private final @Nullable Map<String, Set<String>> byType;

  private final Set<String> repeated;

  /**
   * What is fetched of records, and with rows; by the tables and lists themselves, all constants.
   */
  private final IdentityHashMap<RecordTable<?>, RecordStatements> statements =
      new IdentityHashMap<>();

  private final IdentityHashMap<List<Reference>, Joined> joined = new IdentityHashMap<>();

  private MentionedFields(@Nullable Map<String, Set<String>> byType, Set<String> repeated) {
    this.byType = byType;
    this.repeated = Set.copyOf(repeated);
  }

  /**
   * Those of a document.
   *
   * @param byType their names by those of the types that have them, interfaces' fields also by
   *     those of the types that implement them, and the other way round
   * @param repeated names of fields that stand in it more than once, or are asked of an interface
   */
  public static MentionedFields of(Map<String, Set<String>> byType, Set<String> repeated) {
    Map<String, Set<String>> copies = new HashMap<>();
    byType.forEach((type, names) -> copies.put(type, Set.copyOf(names)));
    return new MentionedFields(copies, repeated);
  }

  /** Whether the document may have that field of a type, anywhere. */
  public boolean contains(String type, String field) {
    return byType == null || byType.getOrDefault(type, Set.of()).contains(field);
  }

  /** Whether the document has fields of that name that may be of records on several levels. */
  public boolean repeats(String field) {
    return repeated.contains(field);
  }

  /**
   * How records that rows refer to are fetched with them.
   *
   * @param references a constant
   */
  synchronized Joined joined(List<Reference> references) {
    return joined.computeIfAbsent(references, all -> new Joined(all, this));
  }

  /** How records of a kind are fetched. */
  synchronized RecordStatements statements(RecordTable<?> table) {
    return statements.computeIfAbsent(table, t -> RecordStatements.of(t, this));
  }
}
