/**
 * Generated from the migrated schema: one class per table. Written by the build; only *Table and *Query classes use it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.baton.tables;

import org.springframework.modulith.ApplicationModule;
