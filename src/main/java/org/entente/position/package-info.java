/** What a party said on an issue, and whose readout reports it. */
@NullMarked
@DefaultNonNull
package org.entente.position;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
