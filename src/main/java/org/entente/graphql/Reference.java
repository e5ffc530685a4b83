package org.entente.graphql;

/**
 * That rows refer to records of a kind by their numbers.
 *
 * @param field of GraphQL that gives the record
 * @param column of the rows with the number, which may be null
 * @param table where the records stand
 */
public record Reference(String field, String column, RecordTable<?> table) {}
