package sesemulator.control;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sesemulator.account.Scope;
import sesemulator.account.ScopeFilter;
import sesemulator.seed.SnapshotException;
import sesemulator.seed.Snapshots;

/**
 * {@code /_emulator/snapshot}: all that is kept, and the clocks, as one document, and back. A document is on disk before it
 * is sent or put back, so that no slow client holds up the store.
 */
public final class SnapshotControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/snapshot";

    /** A document of one mail; its octets are streamed and may be more. */
    private static final int LONGEST_TEXT = 256 << 20;
    /** What a document may be longer than what it holds: Base64, and the documents beside mail. */
    private static final int GROWTH = 4;

    private static final long BESIDE = 16 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CHARSET_DETECTION) // it is UTF-8
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(30)
                    .maxStringLength(LONGEST_TEXT)
                    .build())
            .build();

    private final Snapshots snapshots;
    private final AdjustableClocks clocks;
    private final Consumer<Runnable> exclusively;
    private final Consumer<ScopeFilter> onRestored;
    private final long storageLimit;

    /**
     * @param exclusively does something while nobody changes rules
     * @param onRestored told once the things of these scopes are others
     * @param storageLimit octets of mail, bounces and objects
     */
    public SnapshotControl(
            Snapshots snapshots,
            AdjustableClocks clocks,
            Consumer<Runnable> exclusively,
            Consumer<ScopeFilter> onRestored,
            long storageLimit) {
        this.snapshots = snapshots;
        this.clocks = clocks;
        this.exclusively = exclusively;
        this.onRestored = onRestored;
        this.storageLimit = storageLimit;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, this::take, "account", "region"), Route.put(PATH, this::restore, "account", "region"));
    }

    private void take(Context context, Query query) throws IOException {
        Path file = Files.createTempFile("ses-emulator-snapshot", ".json");
        try {
            write(file, query.scopes());
            InputStream document = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            context.contentType("application/json").result(document);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void write(Path file, ScopeFilter scopes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            if (scopes.accountId() != null) {
                json.writeStringField("account", scopes.accountId());
            }
            writeClocks(scopes, json);
            if (scopes.region() != null) {
                json.writeStringField("region", scopes.region());
            }
            json.writeNumberField("schema", snapshots.schema());
            json.writeFieldName("tables");
            snapshots.write(scopes, json);
            json.writeEndObject();
        }
    }

    /** The common clock is everybody's, so a snapshot of a few accounts does not tell it. */
    private void writeClocks(ScopeFilter scopes, JsonGenerator json) throws IOException {
        if (scopes.equals(ScopeFilter.ANY)) {
            AdjustableClocks.View common = clocks.read(null);
            json.writeObjectFieldStart("clock");
            writeClock(common.frozen(), common.now(), common.system(), json);
        }
        json.writeArrayFieldStart("clocks");
        for (Map.Entry<Scope, AdjustableClock.Reading> own : clocks.own(scopes).entrySet()) {
            json.writeStartObject();
            json.writeStringField("account", own.getKey().accountId());
            json.writeStringField("region", own.getKey().region());
            AdjustableClock.Reading reading = own.getValue();
            writeClock(reading.frozen(), reading.now(), reading.system(), json);
        }
        json.writeEndArray();
    }

    private static void writeClock(boolean frozen, Instant now, boolean system, JsonGenerator json) throws IOException {
        json.writeBooleanField("frozen", frozen);
        json.writeStringField("now", now.toString());
        json.writeBooleanField("system", system);
        json.writeEndObject();
    }

    private void restore(Context context, Query query) throws IOException {
        ScopeFilter asked = query.scopes();
        Path file = Files.createTempFile("ses-emulator-snapshot", ".json");
        try {
            Body.spool(context.req(), file, mostOctets());
            ScopeFilter restored = restore(file, asked);
            onRestored.accept(restored);
            context.status(204);
        } catch (SnapshotException e) {
            throw ControlException.refused(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private long mostOctets() {
        return storageLimit > (Long.MAX_VALUE - BESIDE) / GROWTH ? Long.MAX_VALUE : GROWTH * storageLimit + BESIDE;
    }

    private ScopeFilter restore(Path file, ScopeFilter asked) throws IOException {
        try (SnapshotHead head = SnapshotHead.read(JSON.createParser(file.toFile()))) {
            ScopeFilter scopes = head.scopes(asked);
            head.requireSchema(snapshots.schema());
            AdjustableClock.Change change = scopes.equals(ScopeFilter.ANY) ? head.clock() : null;
            exclusively.accept(() -> restoreTables(head, scopes));
            clocks.restore(scopes, change, head.ownClocks(scopes));
            return scopes;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private void restoreTables(SnapshotHead head, ScopeFilter scopes) {
        try {
            snapshots.restore(scopes, head.tables(), storageLimit);
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ControlException notJson(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        return ControlException.invalid("The body is not JSON at line " + line + ": "
                + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
}
