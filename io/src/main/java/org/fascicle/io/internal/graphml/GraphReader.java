package org.fascicle.io.internal.graphml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.fascicle.api.InputException;
import org.fascicle.api.data.Limit;
import org.fascicle.api.data.Source;

/** GraphML → {@link Graph}. Documents with a DTD are refused, so that no entity, internal or external, is ever expanded. */
final class GraphReader {

    private static final int DEPTH = 64;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([\\w.:-]+)[\"']");

    private final Source source;
    private final XMLStreamReader xml;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Graph.Node> nodes = new ArrayList<>();
    private final List<Pending> edges = new ArrayList<>();
    private boolean directed;
    private int graphs;

    private GraphReader(Source source, XMLStreamReader xml) {
        this.source = source;
        this.xml = xml;
    }

    /** An edge whose nodes may come later in the file. */
    private record Pending(String from, String to, boolean directed, int line, Map<String, String> data) {
    }

    static Graph read(Source source) throws IOException, InputException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        var charset = charset(source);
        try (InputStream in = source.open()) {
            var decoded = new InputStreamReader(new Bounded(in, source.limits().entryBytes()), charset.newDecoder());
            var xml = factory.createXMLStreamReader(decoded);
            return new GraphReader(source, xml).graph();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String reason = e.getMessage() == null ? "" : e.getMessage().lines().reduce((a, b) -> b).orElse("");
            throw new InputException(source.name(), "line " + line + ": is no well-formed XML: "
                    + reason.replace("Message: ", ""),
                    "file truncated?");
        } catch (RuntimeException e) {
            throw new InputException(source.name(), "is no readable XML: " + e.getMessage(), "is the file damaged?");
        }
    }

    /** As the document declares it; decoding is done here, since the parser prints what it cannot decode. */
    private static Charset charset(Source source) throws InputException {
        byte[] head = source.head();
        boolean wide = head.length > 1 && (head[0] == (byte) 0xfe && head[1] == (byte) 0xff
                || head[0] == (byte) 0xff && head[1] == (byte) 0xfe);
        var declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        String name = wide ? "UTF-16" : declared.find() ? declared.group(1) : "UTF-8";
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new InputException(source.name(), "declares the encoding '" + name + "', which is not known", "use UTF-8");
        }
    }

    private Graph graph() throws XMLStreamException, InputException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw wrong("document type and entities", "refused; remove <!DOCTYPE …>");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEPTH) {
                    throw wrong("nested deeper than " + DEPTH + " levels", "");
                }
                depth -= element(depth) ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        if (graphs == 0) {
            throw new InputException(source.name(), "holds no <graph>", "is it GraphML?");
        }
        return new Graph(nodes, resolved());
    }

    /** Whether it read the element to its end. */
    private boolean element(int depth) throws XMLStreamException, InputException {
        switch (xml.getLocalName()) {
            case "key" -> key();
            case "graph" -> {
                if (++graphs > 1) {
                    throw wrong("a second graph", "one graph without inner graphs is needed");
                }
                directed = "directed".equals(xml.getAttributeValue(null, "edgedefault"));
            }
            case "node" -> node();
            case "edge" -> edge();
            case "hyperedge", "port" -> throw wrong("a " + xml.getLocalName(), "only nodes and edges are read");
            default -> {
                return false;
            }
        }
        return !xml.getLocalName().equals("graph");
    }

    /** Reads to the end of the element, so that a default value is seen. */
    private void key() throws XMLStreamException, InputException {
        String id = need("id");
        String name = xml.getAttributeValue(null, "attr.name");
        String target = xml.getAttributeValue(null, "for");
        keys.put(id, name == null ? id : name);
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("key"));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("default")) {
                defaults.put((target == null ? "all" : target) + ":" + keys.get(id), xml.getElementText().strip());
            }
        }
    }

    private void node() throws XMLStreamException, InputException {
        String id = need("id");
        if (index.putIfAbsent(id, nodes.size()) != null) {
            throw wrong("node '" + id + "' occurs twice", "ids must be unique");
        }
        if (nodes.size() >= Limit.REGIONS.value()) {
            throw wrong("more than " + Limit.REGIONS.value() + " nodes", Limit.REGIONS.wayOut());
        }
        nodes.add(new Graph.Node(id, data("node")));
    }

    private void edge() throws XMLStreamException, InputException {
        int line = xml.getLocation().getLineNumber();
        String own = xml.getAttributeValue(null, "directed");
        String from = need("source");
        String to = need("target");
        if (edges.size() >= source.limits().cells()) {
            throw wrong("more than " + source.limits().cells() + " edges", Limit.CELLS.wayOut());
        }
        edges.add(new Pending(from, to, own == null ? directed : own.equals("true"), line, data("edge")));
    }

    /** Data inside the element, up to its end, over the defaults of the keys. */
    private Map<String, String> data(String element) throws XMLStreamException, InputException {
        var data = new LinkedHashMap<String, String>();
        for (String target : List.of("all:", element + ":")) {
            defaults.forEach((name, text) -> {
                if (name.startsWith(target)) {
                    data.put(name.substring(target.length()), text);
                }
            });
        }
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element));
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("data")) {
                String key = need("key");
                if (!keys.containsKey(key)) {
                    throw wrong("data of the key '" + key + "', which is not declared", "declare it with <key id=\"" + key
                            + "\" …/>");
                }
                data.put(keys.get(key), xml.getElementText().strip());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw wrong("document type and entities", "refused; remove <!DOCTYPE …>");
            }
        }
        return data;
    }

    private List<Graph.Edge> resolved() throws InputException {
        var found = new ArrayList<Graph.Edge>();
        for (Pending edge : edges) {
            for (String end : List.of(edge.from(), edge.to())) {
                if (!index.containsKey(end)) {
                    throw new InputException(source.name(), "line " + edge.line() + ": there is no node '" + end + "'", "");
                }
            }
            found.add(new Graph.Edge(index.get(edge.from()), index.get(edge.to()), edge.directed(), edge.line(), edge.data()));
        }
        return found;
    }

    private String need(String attribute) throws InputException {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw wrong("<" + xml.getLocalName() + "> without " + attribute, "");
        }
        return value;
    }

    private InputException wrong(String what, String legal) {
        return new InputException(source.name(), "line " + xml.getLocation().getLineNumber() + ": " + what, legal);
    }
}
