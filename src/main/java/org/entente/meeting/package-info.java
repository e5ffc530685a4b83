/** Meetings, who attended them, and the mechanisms that they are sessions of. */
@NullMarked
@DefaultNonNull
package org.entente.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
