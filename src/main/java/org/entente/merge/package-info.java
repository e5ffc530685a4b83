/**
 * Records that are about the same: finds them by rules that can be explained, merges those that
 * surely are, lists the others for editors, and takes merges back.
 */
@NullMarked
@DefaultNonNull
package org.entente.merge;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
