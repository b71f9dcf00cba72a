package briefingbook.paper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XHTML of a document: by the parser of the JDK whatever else is on the class path, and nothing but it. */
final class Xhtml {

    private Xhtml() {}

    /** Throws where the document is not well-formed or has a DOCTYPE, either of which is a fault of its template. */
    static Document parse(String path, String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (SAXException e) {
            throw new IllegalArgumentException(path + " is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform reads XML safely", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    /** The elements that have a class, in document order. */
    static List<Element> ofClass(Document document, String tag, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ")).contains(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The nodes below, and the node itself, in document order. */
    static List<Node> all(Node node) {
        List<Node> nodes = new ArrayList<>();
        @Nullable Node next = node;
        while (next != null) {
            nodes.add(next);
            next = after(next, node);
        }
        return nodes;
    }

    /**
     * Puts words that stand beside elements into an element of their own. The engine paints all words that belong to an
     * element before those of the elements in it, and in that order they are copied.
     */
    static void parcel(Document document) {
        for (Node node : all(document)) {
            boolean beside = node.getNextSibling() instanceof Element || node.getPreviousSibling() instanceof Element;
            if (node.getNodeType() == Node.TEXT_NODE
                    && beside
                    && !node.getNodeValue().isBlank()) {
                Element parcel = document.createElementNS(node.getParentNode().getNamespaceURI(), "span");
                node.getParentNode().replaceChild(parcel, node);
                parcel.appendChild(node);
            }
        }
    }

    private static @Nullable Node after(Node node, Node end) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        @Nullable Node from = node;
        while (from != null && from != end && from.getNextSibling() == null) {
            from = from.getParentNode();
        }
        return from == null || from == end ? null : from.getNextSibling();
    }
}
