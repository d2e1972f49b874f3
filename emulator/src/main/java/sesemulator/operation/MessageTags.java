package sesemulator.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sesemulator.error.SesErrors;
import sesemulator.sending.MessageTag;

/** Reads message tags. Observed: the texts, and what a name and a value are made of. */
final class MessageTags {
    private static final int LONGEST = 255;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_.@-]+");

    private MessageTags() {}

    static List<MessageTag> read(List<software.amazon.awssdk.services.ses.model.MessageTag> tags) {
        return checked(tags.stream().map(tag -> new MessageTag(tag.name(), tag.value())));
    }

    /** Tags of one name count once, the last of them (assumed). */
    static List<MessageTag> checked(Stream<MessageTag> tags) {
        Map<String, MessageTag> byName = new LinkedHashMap<>();
        tags.forEach(tag -> {
            require("name", tag.name(), NAME, "'_',  '-'");
            require("value", tag.value(), VALUE, "'_',  '-' , '.', '@'");
            byName.put(tag.name(), tag);
        });
        return List.copyOf(byName.values());
    }

    private static void require(String what, String text, Pattern form, String allowed) {
        if (text.isEmpty()) {
            throw SesErrors.invalidParameterValue("The tag " + what + " must be specified.");
        }
        if (text.length() > LONGEST) {
            throw SesErrors.invalidParameterValue("Tag " + what + " cannot exceed " + LONGEST + " characters.");
        }
        if (!form.matcher(text).matches()) {
            throw SesErrors.invalidParameterValue("Invalid tag " + what + " <" + text
                    + ">: only alphanumeric ASCII characters, " + allowed + " are allowed.");
        }
    }
}
