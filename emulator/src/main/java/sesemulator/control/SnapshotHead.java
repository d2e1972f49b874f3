package sesemulator.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.SnapshotException;

/** What stands before the tables of a snapshot; the parser is at the tables then. */
final class SnapshotHead implements AutoCloseable {
    private final JsonParser json;
    private @Nullable String account;
    private @Nullable String region;
    private @Nullable Integer schema;
    private AdjustableClock.@Nullable Change clock;
    private final Map<Scope, AdjustableClock.Change> ownClocks = new LinkedHashMap<>();

    private SnapshotHead(JsonParser json) {
        this.json = json;
    }

    /** @throws SnapshotException if it is not the beginning of a snapshot */
    static SnapshotHead read(JsonParser json) throws IOException {
        SnapshotHead head = new SnapshotHead(json);
        try {
            head.read();
            return head;
        } catch (IOException | RuntimeException e) {
            json.close();
            throw e;
        }
    }

    private void read() throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "A snapshot is an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "account" -> account = text(name, value);
                case "region" -> region = text(name, value);
                case "schema" -> {
                    require(value == JsonToken.VALUE_NUMBER_INT, "schema must be a number");
                    schema = json.getIntValue();
                }
                case "clock" -> clock = readClock(value).change();
                case "clocks" -> readOwnClocks(value);
                case "tables" -> {
                    return;
                }
                default ->
                    throw new SnapshotException("A snapshot has no member '" + name
                            + "'; known are account, region, clock, clocks, schema, tables");
            }
        }
        throw new SnapshotException("A snapshot has tables, as its last member");
    }

    private String text(String name, JsonToken value) throws IOException {
        require(value == JsonToken.VALUE_STRING, name + " must be a text");
        String text = json.getText();
        boolean isRight = name.equals("account") ? Scope.isAccountId(text) : Scope.isRegion(text);
        require(isRight, name + " of the snapshot is wrong: " + text);
        return text;
    }

    private void readOwnClocks(JsonToken start) throws IOException {
        require(start == JsonToken.START_ARRAY, "clocks must be a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Told told = readClock(json.currentToken());
            if (told.account() == null || told.region() == null) {
                throw new SnapshotException("Each of clocks must tell account and region");
            }
            ownClocks.put(new Scope(told.account(), told.region()), told.change());
            require(ownClocks.size() <= AdjustableClocks.MOST_OWN, "clocks are more than an emulator has");
        }
    }

    /** A clock that ran goes on from the time that it showed; real time is real time. */
    private Told readClock(JsonToken start) throws IOException {
        require(start == JsonToken.START_OBJECT, "clock must be an object");
        String ofAccount = null;
        String inRegion = null;
        Instant now = null;
        Boolean frozen = null;
        Boolean system = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "account" -> ofAccount = text(name, value);
                case "region" -> inRegion = text(name, value);
                case "now" -> {
                    require(value == JsonToken.VALUE_STRING, "clock.now is wrong");
                    now = TimeText.instant("clock.now", json.getText());
                }
                case "frozen" -> frozen = flag(name, value);
                case "system" -> system = flag(name, value);
                default -> throw new SnapshotException("A clock has no member '" + name + "'");
            }
        }
        if (now == null || frozen == null || system == null) {
            throw new SnapshotException("clock must tell now, frozen and system");
        }
        return new Told(ofAccount, inRegion, new AdjustableClock.Change(true, frozen, system ? null : now, null));
    }

    private static boolean flag(String name, JsonToken value) {
        require(value.isBoolean(), "clock." + name + " is wrong");
        return value == JsonToken.VALUE_TRUE;
    }

    /** A clock; account and region are null for the common one. */
    private record Told(@Nullable String account, @Nullable String region, AdjustableClock.Change change) {}

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new SnapshotException(rule);
        }
    }

    /** Those that are asked for, within those that the snapshot was taken of. */
    ScopeFilter scopes(ScopeFilter asked) {
        return new ScopeFilter(both("account", asked.accountId(), account), both("region", asked.region(), region));
    }

    private static @Nullable String both(String name, @Nullable String asked, @Nullable String taken) {
        if (asked != null && taken != null && !asked.equals(taken)) {
            throw new SnapshotException("The snapshot is of " + name + " " + taken + ", not " + asked);
        }
        return asked == null ? taken : asked;
    }

    void requireSchema(int present) {
        if (schema == null || schema != present) {
            throw new SnapshotException("The snapshot has schema " + schema + ", this emulator has " + present
                    + "; only a snapshot of the same schema can be restored, and schema stands before tables");
        }
    }

    AdjustableClock.@Nullable Change clock() {
        return clock;
    }

    /** The own clocks of these scopes. */
    Map<Scope, AdjustableClock.Change> ownClocks(ScopeFilter scopes) {
        Map<Scope, AdjustableClock.Change> clocks = new LinkedHashMap<>(ownClocks);
        clocks.keySet().removeIf(scope -> !scopes.covers(scope));
        return clocks;
    }

    /** At the object of tables. */
    JsonParser tables() {
        return json;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
