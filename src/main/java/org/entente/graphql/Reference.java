package org.entente.graphql;

/**
 * That rows refer to records of a kind by their numbers.
 *
 * @param type of GraphQL that rows are read as
 * @param field of the type that gives the record
 * @param column of the rows with the number, which may be null
 * @param table where the records stand
 */
public record Reference(String type, String field, String column, RecordTable<?> table) {}
