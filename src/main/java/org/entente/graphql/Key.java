package org.entente.graphql;

/**
 * A key that somebody wrote in an argument, to stand in a condition for the number of its record.
 *
 * @param table the kind of record that it should be of
 * @param text the key: a slug, or a party's code
 * @param argument where it was written, as {@code filter.parties.all[0]}
 */
public record Key(RecordTable<?> table, String text, String argument) {}
