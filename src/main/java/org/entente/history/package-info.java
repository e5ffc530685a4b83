/** What the record was, and who changed it when and why: history, the change feed. */
@NullMarked
@DefaultNonNull
package org.entente.history;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
