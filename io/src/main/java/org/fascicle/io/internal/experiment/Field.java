package org.fascicle.io.internal.experiment;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fascicle.api.Nearest;
import org.fascicle.io.internal.yaml.Tree;

/**
 * One place of the file. Whoever asks for a form that it does not have gets nothing, and a problem is noted.
 *
 * @param page the file
 * @param path of this place
 * @param tree what stands there
 */
public record Field(Page page, String path, Tree tree) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The last part of the path. */
    public String key() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Notes an error here and gives nothing. */
    public <T> Optional<T> refuse(String what, String legal) {
        page.error(path, what, legal);
        return Optional.empty();
    }

    /** Notes what stands here instead of what is needed, and gives nothing. */
    public <T> Optional<T> unexpected(String needed) {
        return refuse(Tree.describe(tree), needed + " is needed");
    }

    /** A scalar as written. */
    public Optional<String> text() {
        return tree instanceof Tree.Leaf leaf ? Optional.of(leaf.text()) : unexpected("a word");
    }

    /** A scalar as written, one of some words. */
    public Optional<String> oneOf(List<String> words) {
        return text().flatMap(word -> words.contains(word) ? Optional.of(word)
                : refuse("'" + word + "'", Nearest.hintOrKnown(word, words)));
    }

    /** true or false. */
    public Optional<Boolean> flag() {
        if (tree instanceof Tree.Leaf leaf && (leaf.text().equals("true") || leaf.text().equals("false"))) {
            return Optional.of(leaf.text().equals("true"));
        }
        return unexpected("true or false");
    }

    /** A whole number, at least {@code low}. */
    public Optional<Long> whole(long low) {
        if (tree instanceof Tree.Leaf leaf && leaf.text().matches("[+-]?\\d{1,18}")) {
            long number = Long.parseLong(leaf.text());
            return number >= low ? Optional.of(number) : refuse(leaf.text(), low + " or more is needed");
        }
        return unexpected("a whole number");
    }

    /** A pure number. */
    public Optional<Double> number() {
        if (tree instanceof Tree.Leaf leaf) {
            var number = Scalars.number(leaf.text());
            if (number.isPresent()) {
                return number;
            }
        }
        return unexpected("a number");
    }

    /** A path, relative to the folder of the file. */
    public Optional<Path> file() {
        return text().flatMap(name -> {
            try {
                return name.isEmpty() ? unexpected("a file name") : Optional.of(page.folder().resolve(name));
            } catch (InvalidPathException e) {
                return refuse("'" + name + "' is no file name", e.getReason());
            }
        });
    }

    /** Keys and values. */
    public Optional<Section> section() {
        return tree instanceof Tree.Mapping mapping ? Optional.of(new Section(page, path, mapping))
                : unexpected("a mapping (key: value)");
    }

    /** The items of a list; a scalar counts as a list of one. */
    public List<Field> items() {
        if (tree instanceof Tree.Sequence sequence) {
            var items = new ArrayList<Field>();
            for (Tree item : sequence.items()) {
                items.add(new Field(page, path + "." + items.size(), item));
            }
            return items;
        }
        return List.of(this);
    }

    /** The entries of a mapping whose keys the user chose; those with an impossible name are left out. */
    public List<Field> named() {
        var fields = new ArrayList<Field>();
        section().ifPresent(section -> section.rest().forEach(field -> {
            if (NAME.matcher(field.lastKey(path)).matches()) {
                fields.add(field);
            } else {
                field.refuse("'" + field.lastKey(path) + "' is no name", "letters, digits and _ are allowed, no digit first");
            }
        }));
        return fields;
    }

    private String lastKey(String parent) {
        return parent.isEmpty() ? path : path.substring(parent.length() + 1);
    }

    /** Whether the text can be the name of a population, projection, stimulus, monitor or analysis. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
