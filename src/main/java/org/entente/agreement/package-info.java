/** What parties agreed, and what came of it. */
@NullMarked
@DefaultNonNull
package org.entente.agreement;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
