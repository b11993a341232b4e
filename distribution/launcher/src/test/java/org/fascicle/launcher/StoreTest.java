package org.fascicle.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class StoreTest {

    @Test
    void twoProcessesNeverShareAStore() throws BrokenInstallation {
        try (var one = Store.create(); var other = Store.create()) {
            assertNotEquals(one.framework(), other.framework());
        }
    }

    @Test
    void nothingIsLeftBehind() throws BrokenInstallation, IOException {
        var store = Store.create();
        var file = store.wrapped("plugin");
        assertTrue(Files.exists(file), "a wrapped jar lies in the store");

        store.close();

        assertFalse(Files.exists(file.getParent()), "the store is gone");
    }
}
