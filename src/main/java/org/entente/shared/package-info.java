/** What every feature may use, with nothing of ours below it. */
@NullMarked
@DefaultNonNull
package org.entente.shared;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
