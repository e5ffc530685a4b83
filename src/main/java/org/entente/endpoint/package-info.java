/** The endpoint that GraphQL is asked at, and the documents that it knows by their hash or id. */
@NullMarked
package org.entente.endpoint;

import org.jspecify.annotations.NullMarked;
