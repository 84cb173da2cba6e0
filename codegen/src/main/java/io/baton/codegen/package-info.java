/** Build-time only: writes the jOOQ classes of the migrated schema. */
@NullMarked
package io.baton.codegen;

import org.jspecify.annotations.NullMarked;
