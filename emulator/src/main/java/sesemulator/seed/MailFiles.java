package sesemulator.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The mail that lies in a seed's folder or below; nothing outside of it can be named, by link neither. */
final class MailFiles {
    /** Those of a seed that has no folder. */
    static final MailFiles NONE = new MailFiles(null, 0);

    private final @Nullable Path folder;
    private final int largest;

    private MailFiles(@Nullable Path folder, int largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** @param largest octets of a mail */
    static MailFiles in(Path folder, int largest) {
        return new MailFiles(folder, largest);
    }

    /** A mail that is read when it is put, since all of them might not fit into memory. */
    @FunctionalInterface
    interface Content {
        /** @throws IllegalArgumentException if the file is gone or has grown */
        byte[] read();
    }

    /** @throws IllegalArgumentException if the path leads to no file below the folder, or to one too large */
    Content find(String path) {
        if (folder == null) {
            throw new IllegalArgumentException(
                    "cannot be told here: a seed that comes by HTTP has no folder; give the" + " content");
        }
        Path file = below(folder, path);
        requireSize(file, path);
        return () -> {
            requireSize(file, path);
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new IllegalArgumentException("cannot be read: " + path + ": " + e, e);
            }
        };
    }

    private static Path below(Path folder, String path) {
        try {
            Path file = folder.resolve(path).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new IllegalArgumentException("leads out of the seed's folder: " + path);
            }
            if (!Files.isRegularFile(file)) {
                throw new IllegalArgumentException("is not a file: " + path);
            }
            return file;
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException("there is no file " + path + " beside the seed", e);
        }
    }

    private void requireSize(Path file, String path) {
        try {
            long size = Files.size(file);
            if (size == 0 || size > largest) {
                throw new IllegalArgumentException(
                        "must have 1 to " + largest + " bytes, unlike " + path + " with " + size);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + path + ": " + e, e);
        }
    }
}
