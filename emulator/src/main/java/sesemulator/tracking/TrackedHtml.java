package sesemulator.tracking;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Changes the HTML of a mail so that opens and clicks can be told; all else of it stays to the letter.
 *
 * <p>Documented in "Amazon SES email sending metrics FAQs": the pixel at the bottom, links of anchors that are URLs by
 * RFC 3986, 250 of them, {@code ses:no-track} and {@code ses:tags}, which no recipient sees.
 */
final class TrackedHtml {
    private static final int MOST_LINKS = 250;
    private static final String NO_TRACK = "ses:no-track";
    private static final String TAGS = "ses:tags";

    private int links;

    /** A text in the place of another. */
    private record Edit(int start, int end, String text) {}

    /** @param urls where one is led to whose click is to be told */
    String withLinks(String html, Function<TrackedLink, String> urls) {
        List<Edit> edits = new ArrayList<>();
        for (Element anchor : parsed(html).select("a[href]")) {
            Range href = anchor.attributes().sourceRange("href").valueRange();
            if (isTracked(anchor) && href.isTracked()) {
                links++;
                TrackedLink link = new TrackedLink(anchor.attr("href").strip(), anchor.attr(TAGS));
                edits.add(new Edit(href.startPos(), href.endPos(), quoted(html, href, urls.apply(link))));
            }
            List.of(NO_TRACK, TAGS).forEach(name -> {
                if (anchor.hasAttr(name)) {
                    edits.add(withoutAttribute(html, anchor.attributes().sourceRange(name)));
                }
            });
        }
        return edited(html, edits);
    }

    private boolean isTracked(Element anchor) {
        return links < MOST_LINKS
                && !anchor.hasAttr(NO_TRACK)
                && isUrl(anchor.attr("href").strip());
    }

    private static boolean isUrl(String text) {
        try {
            URI url = new URI(text);
            String scheme = url.getScheme();
            return url.getHost() != null && ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A value without quotes gets some. */
    private static String quoted(String html, Range value, String text) {
        String escaped = Entities.escape(text);
        char before = html.charAt(value.startPos() - 1);
        return before == '"' || before == '\'' ? escaped : '"' + escaped + '"';
    }

    private static Edit withoutAttribute(String html, Range.AttributeRange attribute) {
        int start = attribute.nameRange().startPos();
        int end =
                Math.max(attribute.nameRange().endPos(), attribute.valueRange().endPos());
        boolean isQuoted =
                attribute.valueRange().endPos() > attribute.nameRange().endPos()
                        && end < html.length()
                        && (html.charAt(end) == '"' || html.charAt(end) == '\'');
        boolean isSpaced = start > 0 && Character.isWhitespace(html.charAt(start - 1));
        return new Edit(isSpaced ? start - 1 : start, isQuoted ? end + 1 : end, "");
    }

    private static String edited(String html, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(html);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> edited.replace(edit.start(), edit.end(), edit.text()));
        return edited.toString();
    }

    /** Assumed: what the image is called and how it is hidden. */
    static String withPixel(String html, String url) {
        String pixel = "<img alt=\"\" src=\"" + url + "\" style=\"display: none; width: 1px; height: 1px;\">";
        int end = html.toLowerCase(Locale.ROOT).lastIndexOf("</body");
        return end < 0 ? html + pixel : html.substring(0, end) + pixel + html.substring(end);
    }

    /** The targets of all links and images. */
    static List<String> urls(String html) {
        return parsed(html).select("a[href], img[src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .toList();
    }

    private static Element parsed(String html) {
        return Jsoup.parse(html, Parser.htmlParser().setTrackPosition(true));
    }
}
