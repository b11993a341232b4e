package org.fascicle.cli.internal;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fascicle.io.hdf5.ResultFile;
import org.fascicle.io.hdf5.ResultFile.Content;
import org.fascicle.io.hdf5.ResultFile.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fascicle inspect RESULT.h5}. */
@Command(name = "inspect", description = "Shows what a result holds: attributes, and data sets with shape, unit and range.")
final class InspectCommand implements Callable<Integer> {

    private static final int WIDTH = 60;

    @Parameters(paramLabel = "RESULT.h5", description = "A result, or any other HDF5 file.")
    private Path file;

    private final Console console;

    @Inject
    InspectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws WrongInput {
        ResultFile result = open();
        result.attributes().forEach((name, value) -> console.out().println(name + " = " + oneLine(value)));
        for (Item item : result.items()) {
            console.out().println(line(item));
        }
        return ExitCode.DONE;
    }

    private ResultFile open() throws WrongInput {
        try {
            return ResultFile.open(file);
        } catch (IOException e) {
            throw new WrongInput(e.getMessage());
        }
    }

    private static String line(Item item) {
        String head = item.path() + (item.shape().isEmpty() ? "/" : "  " + item.shape());
        String unit = item.unit().isEmpty() ? "" : " " + item.unit();
        if (item.content() instanceof Content.Numbers numbers) {
            String bad = numbers.notFinite() == 0 ? "" : ", " + numbers.notFinite() + " not finite";
            return head + unit + "  min " + Numbers.text(numbers.min()) + ", mean " + Numbers.text(numbers.mean()) + ", max "
                    + Numbers.text(numbers.max()) + bad;
        } else if (item.content() instanceof Content.Texts texts) {
            return head + "  \"" + oneLine(texts.first()) + "\"";
        } else if (item.content() instanceof Content.Other other) {
            return head + "  " + other.type();
        }
        return head;
    }

    private static String oneLine(String text) {
        String first = text.lines().findFirst().orElse("");
        boolean cut = first.length() > WIDTH || text.lines().count() > 1;
        return cut ? first.substring(0, Math.min(first.length(), WIDTH)) + " …" : first;
    }
}
