package sesemulator.protocol;

import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.ser.ToXmlGenerator;
import com.fasterxml.jackson.dataformat.xml.util.DefaultXmlPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLOutputFactory2;

/**
 * Elements in SES's layout: two spaces, LF, a LF at the end, no XML declaration. Not thread-safe.
 *
 * <p>Layout: observed (lengths of logged answers).
 */
final class XmlElements {
    private static final XmlFactory FACTORY = new XmlFactory();

    static {
        FACTORY.getXMLOutputFactory().setProperty(XMLOutputFactory2.P_TEXT_ESCAPER, new XmlText());
    }

    private final ToXmlGenerator xml;

    private XmlElements(ToXmlGenerator xml) {
        this.xml = xml;
    }

    /** What an element holds. */
    @FunctionalInterface
    interface Content {
        void write(XmlElements elements) throws IOException;
    }

    static byte[] document(String namespace, String name, Content content) {
        StringWriter text = new StringWriter();
        try (ToXmlGenerator xml = FACTORY.createGenerator(text)) {
            xml.setPrettyPrinter(new DefaultXmlPrettyPrinter().withCustomNewLine("\n"));
            xml.getStaxWriter().setDefaultNamespace(namespace);
            xml.initGenerator();
            xml.setNextName(new QName(namespace, name));
            xml.writeStartObject();
            content.write(new XmlElements(xml));
            xml.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    void element(String name, Content content) throws IOException {
        xml.writeFieldName(name);
        xml.writeStartObject();
        content.write(this);
        xml.writeEndObject();
    }

    void element(String name, String text) throws IOException {
        xml.writeFieldName(name);
        xml.writeString(XmlText.legal(text));
    }
}
