package org.fascicle.engine.internal.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fascicle.api.AtlasLoader;
import org.fascicle.api.InputException;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.data.Source;
import org.fascicle.api.experiment.ConnectomeSource;
import org.fascicle.api.experiment.Value;
import org.fascicle.engine.Kind;
import org.fascicle.engine.Plugin;
import org.fascicle.engine.internal.checked.ModelTime;
import org.fascicle.engine.internal.checked.Values;
import org.fascicle.engine.internal.language.Equations;

/** Finds the loader of a file, an atlas or a rule, and reads with it. */
final class AtlasRead {

    /** Keys that are no settings. */
    private static final Set<String> KEYS = Set.of("source", "atlas", "loader", "weights", "lengths", "labels", "centres",
            "prepare",
            "orientation", "reorder", "allow-negative");

    private static final String PATH = "connectome";

    private final Context context;
    private final ConnectomeSource source;

    AtlasRead(Context context, ConnectomeSource source) {
        this.context = context;
        this.source = source;
    }

    /** What the source, or else the atlas, or else the rule gives; reports what is wrong. */
    Optional<Atlas> whole() {
        if (source.source().isPresent()) {
            String path = PATH + ".source";
            return context.files().source(source.source().get(), path).flatMap(bytes -> read(bytes, path, source.settings()));
        }
        String path = PATH + (source.atlas().isPresent() ? ".atlas" : ".loader");
        return read(Source.named(source.atlas().orElseGet(() -> source.loader().orElse(""))), path, source.settings());
    }

    /** The parcellation of that name, whatever loader the source needs. */
    Optional<Atlas> parcellation(String name) {
        String path = PATH + ".atlas";
        Source named = Source.named(name);
        return recognising(named, path).flatMap(loader -> read(loader, named, path, Map.of(), false));
    }

    private Optional<Atlas> read(Source bytes, String path, Map<String, Value> settings) {
        Optional<AtlasLoader> loader = source.loader().isPresent()
                ? context.find(Kind.LOADER, source.loader().get(), PATH + ".loader").map(p -> (AtlasLoader) p.service())
                : recognising(bytes, path);
        return loader.flatMap(found -> read(found, bytes, path, settings, true));
    }

    private Optional<AtlasLoader> recognising(Source bytes, String path) {
        for (Plugin plugin : context.installed(Kind.LOADER)) {
            if (recognises((AtlasLoader) plugin.service(), bytes)) {
                context.use(plugin);
                return Optional.of((AtlasLoader) plugin.service());
            }
        }
        List<String> known = context.installed(Kind.LOADER).stream().map(Plugin::id).toList();
        context.problems().error(path, "no installed loader recognises '%s'".formatted(bytes.name()),
                "installed: " + String.join(", ", known) + "; matrices can also be given one by one: weights, lengths, labels");
        return Optional.empty();
    }

    /** A loader that fails does not recognise it. */
    private static boolean recognises(AtlasLoader loader, Source bytes) {
        try {
            return loader.reads(bytes);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Optional<Atlas> read(AtlasLoader loader, Source bytes, String path, Map<String, Value> settings, boolean remark) {
        Values values = new SettingsCheck(context, loader.card(), new Equations(List.of()), ModelTime.PHYSICAL, Map.of(),
                LaneSet.single(PATH), KEYS).resolve(settings, Optional.empty(), PATH);
        try {
            Atlas atlas = loader.read(bytes, SettingsOf.values(loader.card(), values, context.seed()));
            if (remark) {
                context.problems().addAll(path, atlas.remarks());
            }
            return Optional.of(atlas);
        } catch (InputException e) {
            context.problems().addAll(path, e);
        } catch (IOException | RuntimeException e) {
            context.problems().error(path, bytes.name() + " cannot be read: " + e.getMessage(), "is the file damaged?");
        } catch (OutOfMemoryError | StackOverflowError e) {
            context.problems().error(path, bytes.name() + " declares more than fits into memory",
                    "is the file damaged? otherwise give Java more (JAVA_OPTS=-Xmx8g)");
        }
        return Optional.empty();
    }
}
