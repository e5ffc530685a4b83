/** What every GraphQL feature stands on: nodes, connections, loaders, error codes. */
@NullMarked
@DefaultNonNull
package org.entente.graphql;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
