/** What every feature may use, with nothing but the JDK below it. */
@NullMarked
@DefaultNonNull
package org.entente.shared;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
