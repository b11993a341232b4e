package org.fascicle.io.atlas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fascicle.api.InputException;
import org.fascicle.api.Settings;
import org.fascicle.api.atlas.Atlas;
import org.fascicle.api.atlas.DenseMatrix;
import org.fascicle.api.atlas.Hemisphere;
import org.fascicle.api.atlas.Matrix;
import org.fascicle.api.atlas.SparseMatrix;
import org.fascicle.api.atlas.Vector3;
import org.fascicle.api.data.Source;
import org.fascicle.io.array.GraphmlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphmlLoaderTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="dn_name" attr.type="string"/>
              <key id="d1" for="node" attr.name="dn_position_x" attr.type="double"/>
              <key id="d2" for="node" attr.name="dn_position_y" attr.type="double"/>
              <key id="d3" for="node" attr.name="dn_position_z" attr.type="double"/>
              <key id="d4" for="node" attr.name="dn_hemisphere" attr.type="string"/>
              <key id="d5" for="edge" attr.name="number_of_fibers" attr.type="int"/>
              <key id="d6" for="edge" attr.name="fiber_length_mean" attr.type="double"/>
              <key id="d7" for="edge" attr.name="FA_mean" attr.type="double"><default>0.5</default></key>
              <key id="d8" for="node" attr.name="dn_region" attr.type="string"/>
            """;
    private static final String NODES = """
              <node id="1"><data key="d0">lh.cuneus</data><data key="d1">-7</data><data key="d2">-80</data>
                <data key="d3">19</data>
                <data key="d4">left</data><data key="d8">cortical</data></node>
              <node id="2"><data key="d0">rh.cuneus</data><data key="d1">7</data><data key="d2">-80</data><data key="d3">19</data>
                <data key="d4">right</data><data key="d8">cortical</data></node>
            """;

    @TempDir
    Path folder;

    private Source file(String text) throws Exception {
        return Source.of(Files.writeString(folder.resolve("g.graphml"), text));
    }

    private Atlas read(String text) throws Exception {
        return new GraphmlLoader().read(file(text), Settings.none());
    }

    private String refusal(String text) {
        return assertThrows(InputException.class, () -> read(text)).getMessage();
    }

    private static String graph(String kind, String edges) {
        return HEAD + "<graph edgedefault=\"" + kind + "\">\n" + NODES + edges + "\n</graph></graphml>\n";
    }

    private static String plain(String kind, String edges) {
        return "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph edgedefault=\"" + kind
                + "\"><node id=\"a\"/><node id=\"b\"/>" + edges + "</graph></graphml>";
    }

    private static double[] cells(Optional<Matrix> matrix) {
        return ((DenseMatrix) matrix.orElseThrow()).values();
    }

    @Test
    void anEdgeGoesFromSourceToTarget() throws Exception {
        var atlas = read(plain("directed", "<edge source=\"a\" target=\"b\"><data key=\"w\">3</data></edge>"));
        assertArrayEquals(new double[] {0, 0, 3, 0}, cells(atlas.weights()));
        assertEquals(List.of("a", "b"), atlas.parcellation().labels());
    }

    @Test
    void anUndirectedEdgeIsTwoLinks() throws Exception {
        assertArrayEquals(new double[] {0, 3, 3, 0}, cells(
                read(plain("undirected", "<edge source=\"a\" target=\"b\"><data key=\"w\">3</data></edge>")).weights()));
        assertArrayEquals(new double[] {0, 0, 3, 0}, cells(read(plain("undirected",
                "<edge source=\"a\" target=\"b\" directed=\"true\"><data key=\"w\">3</data></edge>")).weights()));
    }

    @Test
    void labelsPositionsSidesAndLengthsOfTheConnectomeMapperAreRead() throws Exception {
        var atlas = read(graph("undirected",
                "<edge source=\"1\" target=\"2\"><data key=\"d5\">12</data><data key=\"d6\">61.5</data></edge>"));
        var region = atlas.parcellation().regions().get(0);
        assertEquals("lh.cuneus", region.label());
        assertEquals(Hemisphere.LEFT, region.hemisphere());
        assertEquals(Optional.of(new Vector3(-7, -80, 19)), region.centre());
        assertEquals("cortical", region.groups().get("region"));
        assertArrayEquals(new double[] {0, 61.5, 61.5, 0}, cells(atlas.lengthsMm()));
    }

    @Test
    void whichOfSeveralQuantitiesAreWeightsIsNotGuessed() throws Exception {
        String text = graph("undirected", "<edge source=\"1\" target=\"2\"><data key=\"d5\">12</data></edge>");
        var atlas = read(text);
        assertEquals(Optional.empty(), atlas.weights());
        assertEquals("g.graphml: edges have FA_mean, number_of_fibers; which of them are weights is not said; "
                + "say weights: {file: g.graphml, variable: FA_mean}", atlas.remarks().get(0).toString());
        var fibres = new GraphmlReader().read(file(text), Optional.of("number_of_fibers"));
        assertArrayEquals(new double[] {0, 12, 12, 0}, fibres.values());
        assertEquals(List.of("lh.cuneus", "rh.cuneus"), fibres.axes().get(0).labels());
    }

    @Test
    void aSecondEdgeBetweenTwoNodesIsRefused() {
        assertTrue(refusal(plain("undirected", "<edge source=\"a\" target=\"b\"><data key=\"w\">3</data></edge>\n"
                + "<edge source=\"b\" target=\"a\"><data key=\"w\">3</data></edge>"))
                .startsWith("g.graphml: line 2: a second edge from 'b' to 'a'"));
    }

    @Test
    void nodesThatAreNotThereAndKeysThatAreNotDeclaredAreNamed() {
        assertEquals("g.graphml: line 1: there is no node 'c'", refusal(plain("directed", "<edge source=\"a\" target=\"c\"/>")));
        assertTrue(refusal(plain("directed", "<edge source=\"a\" target=\"b\"><data key=\"x\">1</data></edge>"))
                .contains("data of the key 'x', which is not declared"));
    }

    @Test
    void externalEntitiesAreNeverRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "7");
        String text = "<!DOCTYPE g [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>"
                + plain("directed", "<edge source=\"a\" target=\"b\"><data key=\"w\">&s;</data></edge>");
        assertFalse(refusal(text).contains("7;"), "the secret");
        assertTrue(refusal(text).startsWith("g.graphml: line 1: document type and entities; refused"), refusal(text));
    }

    @Test
    void entitiesThatMultiplyAreRefused() {
        String text = "<!DOCTYPE g [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + plain("directed", "&b;");
        assertTrue(refusal(text).startsWith("g.graphml: line 1: document type and entities; refused"), refusal(text));
    }

    @Test
    void brokenXmlIsNamedWithItsLine() {
        assertTrue(refusal("<graphml>\n<graph>").startsWith("g.graphml: line 2: is no well-formed XML: "));
        assertEquals("g.graphml: holds no <graph>; is it GraphML?", refusal("<html/>"));
    }

    @Test
    void aLargeGraphIsKeptSparse() throws Exception {
        var text = new StringBuilder("<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/>"
                + "<graph edgedefault=\"directed\">");
        for (int i = 0; i < 20_000; i++) {
            text.append("<node id=\"").append(i).append("\"/>");
        }
        text.append("<edge source=\"19999\" target=\"5\"><data key=\"w\">2</data></edge></graph></graphml>");
        var weights = assertInstanceOf(SparseMatrix.class, read(text.toString()).weights().orElseThrow());
        assertEquals(2, weights.get(5, 19_999));
        assertEquals(0, weights.get(19_999, 5));
    }
}
