/** Sources, and the citations by which records rest on them. */
@NullMarked
@DefaultNonNull
package org.entente.source;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
