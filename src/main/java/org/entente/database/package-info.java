/**
 * The database the record lives in: the embedded PostgreSQL that starts where none is configured,
 * and the checks, migrations and start-up work that come before the application calls itself ready.
 */
@NullMarked
package org.entente.database;

import org.jspecify.annotations.NullMarked;
