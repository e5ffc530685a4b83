/** What is talked about. */
@NullMarked
@DefaultNonNull
package org.entente.issue;

import io.smallrye.graphql.api.DefaultNonNull;
import org.jspecify.annotations.NullMarked;
