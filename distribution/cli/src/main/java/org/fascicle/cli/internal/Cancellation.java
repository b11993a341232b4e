package org.fascicle.cli.internal;

import java.util.concurrent.CountDownLatch;

/**
 * Notices that the process is told to stop (Ctrl-C, SIGTERM) and keeps it alive until the result is written. Thread-safe.
 */
final class Cancellation implements AutoCloseable {

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::hold, "fascicle-cancellation");
    private volatile boolean requested;

    private Cancellation() {
    }

    /** Begins to listen. */
    static Cancellation listen() {
        var cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(cancellation.hook);
        return cancellation;
    }

    /** Whether to stop now. */
    boolean isRequested() {
        return requested;
    }

    private void hold() {
        requested = true;
        try {
            finished.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is written: the process may go. */
    @Override
    public void close() {
        finished.countDown();
        if (!requested) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is stopping this very moment; the hook has nothing to wait for.
            }
        }
    }
}
