/** Search over all records, by PostgreSQL's full text and trigrams. */
@NullMarked
@DefaultNonNull
package org.entente.search;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
