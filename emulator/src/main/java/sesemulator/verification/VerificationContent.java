package sesemulator.verification;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import sesemulator.error.SesErrors;

/**
 * The HTML of a custom verification email: which there may be, and how the link is added.
 *
 * <p>Documented in "Custom verification email frequently asked questions" of the Amazon SES Developer Guide: size, tags
 * and attributes, that the link follows the content, and the words at the end. Images that stand in the content itself
 * stay there, while SES makes attachments of them.
 */
final class VerificationContent {
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final Set<String> OF_EVERY_TAG = Set.of("class", "id", "style", "title");
    /** Tags, with what attributes each may have beside those of every tag. */
    private static final Map<String, Set<String>> ALLOWED = allowed();

    private VerificationContent() {}

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new HashMap<>(Stream.of(
                        "abbr acronym address area b bdo big body br button caption center cite code dd del dfn dir",
                        "div dl dt em fieldset font form h1 h2 h3 h4 h5 h6 head hr html i input ins kbd label legend li",
                        "map menu optgroup option p pre s samp select small span strike strong sub sup tbody textarea",
                        "tfoot thead tr tt u var")
                .flatMap(line -> Stream.of(line.split(" ")))
                .collect(toUnmodifiableMap(Function.identity(), tag -> Set.of())));
        allowed.put("blockquote", Set.of("cite"));
        allowed.put("q", Set.of("cite"));
        allowed.put("col", Set.of("span", "width"));
        allowed.put("colgroup", Set.of("span", "width"));
        allowed.put("img", Set.of("align", "alt", "height", "src", "width"));
        allowed.put("ol", Set.of("start", "type"));
        allowed.put("ul", Set.of("type"));
        allowed.put("table", Set.of("summary", "width"));
        allowed.put("td", Set.of("abbr", "axis", "colspan", "rowspan", "width"));
        allowed.put("th", Set.of("abbr", "axis", "colspan", "rowspan", "scope", "width"));
        return Map.copyOf(allowed);
    }

    /** @throws sesemulator.error.SesException {@code CustomVerificationEmailInvalidContent} */
    static void check(String content) {
        if (content.isBlank()) {
            throw SesErrors.customVerificationEmailInvalidContent("The content of the template must not be empty.");
        }
        if (content.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw SesErrors.customVerificationEmailInvalidContent(
                    "The content of the template must be smaller than " + LARGEST + " bytes.");
        }
        Jsoup.parse(content).getAllElements().stream()
                .skip(1) // the document itself
                .flatMap(element -> fault(element).stream())
                .findFirst()
                .ifPresent(fault -> {
                    throw SesErrors.customVerificationEmailInvalidContent(
                            "The content of the template is invalid: " + fault + " is not allowed.");
                });
    }

    private static Optional<String> fault(Element element) {
        String tag = element.normalName();
        Set<String> attributes = ALLOWED.get(tag);
        if (attributes == null) {
            return Optional.of("the tag " + shortened(tag));
        }
        return element.attributes().asList().stream()
                .map(Attribute::getKey)
                .filter(name -> !OF_EVERY_TAG.contains(name) && !attributes.contains(name))
                .findFirst()
                .map(name -> "the attribute " + shortened(name) + " of the tag " + tag);
    }

    private static String shortened(String name) {
        return name.length() <= 50 ? name : name.substring(0, 50) + "…";
    }

    /** The content with the link, at its end. Assumed: the tags around both. */
    static String withLink(String content, String link) {
        String added =
                "<p><a href=\"" + link + "\">" + link + "</a></p>\n<p>If you did not request to verify this email"
                        + " address, please disregard this message.</p>\n";
        int end = content.toLowerCase(Locale.ROOT).lastIndexOf("</body");
        return end < 0 ? content + "\n" + added : content.substring(0, end) + added + content.substring(end);
    }
}
