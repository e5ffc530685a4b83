/** What parties imposed, and its course. */
@NullMarked
@DefaultNonNull
package org.entente.measure;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
