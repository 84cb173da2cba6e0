/** The walls of architecture.md, each with a control: something broken that it must report. */
@NullMarked
package io.baton.architecture;

import org.jspecify.annotations.NullMarked;
