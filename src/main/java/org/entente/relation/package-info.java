/** Two parties seen together, and the timeline of the record. */
@NullMarked
@DefaultNonNull
package org.entente.relation;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
