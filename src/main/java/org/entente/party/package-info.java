/** Countries, areas and organizations. */
@NullMarked
@DefaultNonNull
package org.entente.party;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
