package sesemulator.control;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/**
 * The query parameters of a call. Whatever could make a filter get lost is an error: a name that the call does not
 * know, a value that is empty, given twice or not well encoded. A {@code +} is a plus, since addresses have some.
 */
final class Query {
    private static final int DEFAULT_PAGE = 100;

    private final Map<String, List<String>> values;

    private Query(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @param known the names that the call takes */
    static Query of(@Nullable String text, Collection<String> known) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                values.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        List<String> unknown = values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw ControlException.invalid("Unknown query parameters: " + unknown + "; known are " + known);
        }
        return new Query(values);
    }

    private static String decode(String encoded) {
        try {
            String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // told below, as for octets that are no text
        }
        throw ControlException.invalid("The query holds what is not percent-encoded UTF-8 text: " + encoded);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The values of a parameter that may be given several times. */
    List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    @Nullable
    String text(String name) {
        String text = once(name);
        if (text != null && text.isEmpty()) {
            throw ControlException.invalid(name + " is empty; give a value or leave it out");
        }
        return text;
    }

    /** An envelope sender; empty for the null sender, which is told as nothing or as {@code <>}. */
    @Nullable
    String sender(String name) {
        String text = once(name);
        return "<>".equals(text) ? "" : text;
    }

    private @Nullable String once(String name) {
        List<String> told = texts(name);
        if (told.size() > 1) {
            throw ControlException.invalid(name + " is given " + told.size() + " times; give it once");
        }
        return told.isEmpty() ? null : told.get(0);
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : TimeText.instant(name, text);
    }

    @Nullable
    Duration duration(String name) {
        String text = text(name);
        return text == null ? null : TimeText.duration(name, text);
    }

    int integer(String name, int otherwise, int least, int most) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw ControlException.invalid(
                name + " must be a number from " + least + " to " + most + ", not '" + text + "'");
    }

    ScopeFilter scopes() {
        String account = text("account");
        String region = text("region");
        requireScope(account, region);
        return new ScopeFilter(account, region);
    }

    /** The scope that is named, with what is not told taken from the other one. */
    Scope scope(Scope otherwise) {
        ScopeFilter told = scopes();
        return new Scope(
                told.accountId() == null ? otherwise.accountId() : told.accountId(),
                told.region() == null ? otherwise.region() : told.region());
    }

    /** @throws ControlException if one of them cannot be */
    static void requireScope(@Nullable String account, @Nullable String region) {
        if (account != null && !Scope.isAccountId(account)) {
            throw ControlException.invalid("account must have 12 digits, not '" + account + "'");
        }
        if (region != null && !Scope.isRegion(region)) {
            throw ControlException.invalid("region must look like us-east-1, not '" + region + "'");
        }
    }

    Page.Request page() {
        int size = integer("limit", DEFAULT_PAGE, 1, Page.Request.LARGEST);
        String token = text("nextToken");
        if (token == null) {
            return Page.Request.first(size);
        }
        return new Page.Request(
                size,
                PageToken.parse(token)
                        .orElseThrow(() -> ControlException.invalid("nextToken is none of this server's: " + token)));
    }
}
