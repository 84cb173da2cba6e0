/** Benchmarks: what Baton takes on this machine, each figure beside a floor measured in the same run. */
@NullMarked
package io.baton.bench;

import org.jspecify.annotations.NullMarked;
