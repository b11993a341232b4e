package org.fascicle.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingIT {

    @TempDir
    private Path folder;

    @Test
    void aHostRunsOnTheClassPathWithMavenDependenciesAlone() throws Exception {
        Path target = Elsewhere.build("examples-java/embedding", folder);

        String path = target.resolve("embedding-1.0.jar") + File.pathSeparator + target.resolve("lib") + "/*";
        var ended = Elsewhere.run(folder, List.of(Elsewhere.java(), "-cp", path, "org.example.embedding.Main"));

        assertTrue(ended.out().contains("1000 samples"), ended.out());
    }

    @Test
    void aHostThatIsAModuleGivesTheSameNumbers() throws Exception {
        Path plain = Elsewhere.build("examples-java/embedding", folder.resolve("plain"));
        Path modular = Elsewhere.build("examples-java/embedding-module", folder.resolve("modular"));

        String classPath = plain.resolve("embedding-1.0.jar") + File.pathSeparator + plain.resolve("lib") + "/*";
        String modulePath = modular.resolve("embedding-module-1.0.jar") + File.pathSeparator + modular.resolve("lib");
        var onClassPath = Elsewhere.run(folder, List.of(Elsewhere.java(), "-cp", classPath, "org.example.embedding.Main"));
        var onModulePath = Elsewhere.run(folder, List.of(Elsewhere.java(), "-p", modulePath, "-m",
                "org.example.embedding.module/org.example.embedding.module.Main"));

        assertTrue(onModulePath.out().contains("1000 samples"), onModulePath.out());
        assertEquals(onClassPath.out(), onModulePath.out());
    }
}
