package org.entente.execution;

import org.entente.graphql.MentionedFields;

/**
 * What is to be known of a document before it is planned.
 *
 * @param fields all that are in it, wherever
 * @param asksSchema whether it asks for the schema
 * @param conditional whether variables may tell what it selects, by {@code @skip} or {@code
 *     @include}
 */
record DocumentTraits(MentionedFields fields, boolean asksSchema, boolean conditional) {}
