/** Officials, the posts of parties, and who held which when. */
@NullMarked
@DefaultNonNull
package org.entente.official;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
