/** Executes queries: fetches level by level what an operation selects. */
@NullMarked
package org.entente.execution;

import org.jspecify.annotations.NullMarked;
