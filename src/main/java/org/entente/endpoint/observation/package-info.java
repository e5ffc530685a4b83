/** What operators see of requests: the log of them, figures, and traces. */
@NullMarked
package org.entente.endpoint.observation;

import org.jspecify.annotations.NullMarked;
