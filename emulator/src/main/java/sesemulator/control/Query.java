package sesemulator.control;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.mail.Page;
import sesemulator.mail.PageToken;

/** The query parameters of a call. One that the call does not know is an error, so that no misspelt filter is lost. */
final class Query {
    private static final int DEFAULT_PAGE = 100;
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private final Context context;

    private Query(Context context) {
        this.context = context;
    }

    /** @param known the names that the call takes */
    static Query of(Context context, String... known) {
        TreeSet<String> unknown = new TreeSet<>(context.queryParamMap().keySet());
        Arrays.asList(known).forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw ControlException.invalid("Unknown query parameters: " + unknown + "; known are " + List.of(known));
        }
        return new Query(context);
    }

    @Nullable
    String text(String name) {
        String text = context.queryParam(name);
        return text == null || text.isEmpty() ? null : text;
    }

    List<String> texts(String name) {
        return context.queryParams(name);
    }

    boolean has(String name) {
        return context.queryParamMap().containsKey(name);
    }

    @Nullable
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : parseInstant(name, text);
    }

    static Instant parseInstant(String name, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (Math.abs(instant.getEpochSecond()) > Duration.ofDays(3_650_000).toSeconds()) {
                throw ControlException.invalid(name + " is too far away: " + text);
            }
            return instant;
        } catch (DateTimeException e) {
            throw ControlException.invalid(name + " must look like 2026-01-31T12:00:00Z, not '" + text + "'");
        }
    }

    @Nullable
    Duration duration(String name) {
        String text = text(name);
        return text == null ? null : parseDuration(name, text);
    }

    /** Reads {@code PT25H} as well as {@code 500ms}, {@code 5s}, {@code 10m}, {@code 25h}, {@code 2d}. */
    static Duration parseDuration(String name, String text) {
        Matcher shortForm = SHORT_DURATION.matcher(text);
        try {
            if (!shortForm.matches()) {
                return Duration.parse(text);
            }
            String unit = shortForm.group(2);
            String number = shortForm.group(1);
            return switch (unit) {
                case "ms" -> Duration.ofMillis(Long.parseLong(number));
                case "d" -> Duration.ofDays(Long.parseLong(number));
                default -> Duration.parse("PT" + number + unit.toUpperCase(Locale.ROOT));
            };
        } catch (DateTimeException e) {
            throw ControlException.invalid(name + " must look like PT25H, 25h or 5s, not '" + text + "'");
        }
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

    private static void requireScope(@Nullable String account, @Nullable String region) {
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
