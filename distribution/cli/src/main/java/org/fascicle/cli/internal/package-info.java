/**
 * The commands of the {@code fascicle} program: they read arguments, call engine and io, and print. No science here. Results
 * never depend on the clock that is used for progress. One thread, but for {@link org.fascicle.cli.internal.Cancellation}.
 */
package org.fascicle.cli.internal;
