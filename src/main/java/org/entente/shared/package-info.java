/** Value types that every feature uses: dates as uncertain as their source, names, languages. */
@NullMarked
@DefaultNonNull
package org.entente.shared;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
