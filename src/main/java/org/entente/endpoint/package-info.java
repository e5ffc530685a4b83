/** The endpoint that GraphQL is asked at: requests and answers over HTTP and WebSocket. */
@NullMarked
package org.entente.endpoint;

import org.jspecify.annotations.NullMarked;
