/** Executes what is asked within its limits, and keeps the answers. */
@NullMarked
package org.entente.endpoint.answering;

import org.jspecify.annotations.NullMarked;
