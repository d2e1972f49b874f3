package sesemulator.protocol;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import sesemulator.error.SesException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/**
 * A response of the SDK, or an error → SES's XML, by walking the fields that the response tells of itself. What was not
 * set is left out; a list that was set and is empty makes an empty element.
 *
 * <p>Envelopes: observed (django-ses/django-ses#158 and #283, aws/aws-cli#37).
 */
final class ResponseEncoder {
    private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";
    private static final String FAULT_NAMESPACE = "http://webservices.amazon.com/AWSFault/2005-15-09";

    private ResponseEncoder() {}

    static byte[] response(String action, SdkPojo response, String requestId) {
        return XmlElements.document(NAMESPACE, action + "Response", xml -> {
            xml.element(action + "Result", result -> writeFields(result, response));
            writeMetadata(xml, requestId);
        });
    }

    static byte[] metadataOnly(String action, String requestId) {
        return XmlElements.document(NAMESPACE, action + "Response", xml -> writeMetadata(xml, requestId));
    }

    static byte[] error(SesException failure, String requestId) {
        // What no operation took in is answered by the layer in front of SES, in that layer's namespace.
        String namespace = failure.code().equals("InvalidAction") ? FAULT_NAMESPACE : NAMESPACE;
        return XmlElements.document(namespace, "ErrorResponse", xml -> {
            xml.element("Error", error -> {
                error.element("Type", failure.status() < 500 ? "Sender" : "Receiver");
                error.element("Code", failure.code());
                error.element("Message", failure.text());
            });
            xml.element("RequestId", requestId);
        });
    }

    private static void writeMetadata(XmlElements xml, String requestId) throws IOException {
        xml.element("ResponseMetadata", metadata -> metadata.element("RequestId", requestId));
    }

    private static void writeFields(XmlElements xml, SdkPojo structure) throws IOException {
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                writeValue(xml, field.unmarshallLocationName(), value);
            }
        }
    }

    private static void writeValue(XmlElements xml, String name, Object value) throws IOException {
        if (value instanceof SdkPojo structure) {
            xml.element(name, fields -> writeFields(fields, structure));
        } else if (value instanceof List<?> list) {
            xml.element(name, members -> writeMembers(members, list));
        } else if (value instanceof Map<?, ?> map) {
            xml.element(name, entries -> writeEntries(entries, map));
        } else {
            xml.element(name, Scalars.write(value));
        }
    }

    private static void writeMembers(XmlElements xml, List<?> list) throws IOException {
        for (Object member : list) {
            if (member != null) {
                writeValue(xml, "member", member);
            }
        }
    }

    private static void writeEntries(XmlElements xml, Map<?, ?> map) throws IOException {
        for (Map.Entry<?, ?> pair : map.entrySet()) {
            xml.element("entry", entry -> {
                writeValue(entry, "key", pair.getKey());
                writeValue(entry, "value", pair.getValue());
            });
        }
    }
}
