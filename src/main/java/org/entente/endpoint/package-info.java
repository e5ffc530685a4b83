/**
 * The endpoint that GraphQL is asked at: requests and answers over HTTP, documents known by their
 * hash or id, and the record's version, by which answers may be kept.
 */
@NullMarked
package org.entente.endpoint;

import org.jspecify.annotations.NullMarked;
