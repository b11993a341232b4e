package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of the program and of the Java it runs on. */
final class Version implements IVersionProvider {

    @Inject
    Version() {
    }

    @Override
    public String[] getVersion() {
        String own = Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("development");
        return new String[] {"fascicle " + own + " (Java " + System.getProperty("java.version") + ")"};
    }
}
