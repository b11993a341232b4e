package org.fascicle.distribution.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.SAXParserFactory;
import org.fascicle.engine.Fascicle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * docs/gallery is what the installed plugins say and do. {@code docs/gallery/generate} runs this test with the property
 * {@code fascicle.gallery} set to {@code write}: it then writes the folder instead of complaining.
 */
class GalleryTest {

    private static final Path FOLDER = Path.of("../docs/gallery");
    private static final int LARGEST = 15 * 1024;

    private static SortedMap<String, String> files;

    @BeforeAll
    static void makeAll() throws IOException {
        files = Gallery.files();
        if ("write".equals(System.getProperty("fascicle.gallery"))) {
            Gallery.write(FOLDER, files);
        }
    }

    @Test
    void theFolderIsWhatThePluginsSay() {
        Map<String, String> there = Gallery.in(FOLDER);

        var all = new TreeSet<>(files.keySet());
        all.addAll(there.keySet());
        Set<String> differing = all.stream().filter(path -> !Objects.equals(files.get(path), there.get(path)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), differing, "docs/gallery is not what is installed; docs/gallery/generate writes it anew");
    }

    @Test
    void everyPluginHasItsPage() {
        Fascicle.load().plugins().forEach(plugin -> assertTrue(files.keySet().stream()
                .anyMatch(path -> path.endsWith("/" + plugin.id() + ".md")), plugin.id()));
    }

    @Test
    void picturesAreSmallAndWellFormed() throws Exception {
        var parsers = SAXParserFactory.newInstance();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().endsWith(".svg")) {
                int size = file.getValue().getBytes(StandardCharsets.UTF_8).length;
                assertTrue(size <= LARGEST, file.getKey() + " has " + size + " bytes");
                parsers.newSAXParser().parse(new InputSource(new StringReader(file.getValue())), new DefaultHandler());
                assertFalse(file.getValue().contains("NaN"), file.getKey());
            }
        }
    }

    @Test
    void formulasAreBalancedAndShowNoBareUnderscore() {
        files.forEach((path, text) -> {
            if (path.endsWith(".md") && text.contains("```math")) {
                String math = text.substring(text.indexOf("```math") + 7, text.indexOf("```", text.indexOf("```math") + 7));
                assertBalanced(path, math);
            }
        });
    }

    /** Braces, \left and \right, environments; and an underscore is escaped, or lowers something. */
    private static void assertBalanced(String path, String math) {
        int depth = 0;
        String bare = math.replace("\\_", "").replace("\\{", "").replace("\\}", "");
        for (char c : bare.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0, path);
        }
        assertEquals(0, depth, path);
        assertEquals(count(math.replace("\\leftarrow", ""), "\\left"), count(math, "\\right"), path);
        assertEquals(count(math, "\\begin{"), count(math, "\\end{"), path);
        assertFalse(bare.matches("(?s).*_[^{\\\\A-Za-z0-9+].*"), path + ": _ before nothing");
        assertFalse(bare.matches("(?s).*_(\\w|\\{[^{}]*\\})_.*"), path + ": two subscripts");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
