package sesemulator.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file of an H2 database, looked at before H2 does: H2 takes a file that was cut short for an empty one, and would
 * write over what is left of it.
 */
record DatabaseFile(Path path) {
    private static final String URL = "jdbc:h2:file:";
    private static final String SUFFIX = ".mv.db";
    private static final int BLOCK = 4096;
    /** The header of MVStore, which is there twice, each in a block of its own; numbers are hexadecimal. */
    private static final Pattern HEADER =
            Pattern.compile("^H:\\d+,block:(?<block>[0-9a-f]{1,12}),.*,version:(?<version>[0-9a-f]{1,15})[,\\n]");

    /** Empty for a database that is in no file. */
    static Optional<DatabaseFile> of(String jdbcUrl) {
        if (!jdbcUrl.startsWith(URL)) {
            return Optional.empty();
        }
        String name = jdbcUrl.substring(URL.length()).replaceFirst(";.*", "");
        return Optional.of(new DatabaseFile(Path.of(name + SUFFIX)));
    }

    /** @throws StoreException if the file ends before the part that its header calls the last */
    void requireWhole() {
        if (Files.notExists(path)) {
            return;
        }
        try {
            long size = Files.size(path);
            long start = lastPart() * BLOCK;
            if (size <= start) {
                throw new StoreException("The database file " + path + " is cut short: it has " + size
                        + " bytes, and its last part should begin at " + start
                        + "; it was left as it is, put a whole copy in its place or use another data folder");
            }
        } catch (IOException e) {
            throw new StoreException("The database file " + path + " cannot be read: " + e, e);
        }
    }

    /** The block where it begins; -1 if there is no telling, which is left to H2. */
    private long lastPart() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            return Stream.of(file.readNBytes(BLOCK), file.readNBytes(BLOCK))
                    .map(block -> HEADER.matcher(new String(block, StandardCharsets.ISO_8859_1)))
                    .filter(Matcher::find)
                    .max((one, other) -> Long.compare(version(one), version(other)))
                    .map(newest -> Long.parseLong(newest.group("block"), 16))
                    .orElse(-1L);
        }
    }

    private static long version(Matcher header) {
        return Long.parseLong(header.group("version"), 16);
    }
}
