package sesemulator.client;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands and snippets of the README, turned to one emulator's ports. */
final class Readme {
    private static final Pattern BLOCK = Pattern.compile("(?s)```\\w*\n(.*?)```");

    private final List<String> blocks;

    private Readme(List<String> blocks) {
        this.blocks = blocks;
    }

    static Readme at(Emulator emulator) throws IOException {
        String text = Files.readString(Path.of("..", "README.md"))
                .replaceAll(
                        "(localhost|127\\.0\\.0\\.1):8080",
                        "127.0.0.1:" + emulator.endpoint().getPort())
                .replaceAll("(localhost|127\\.0\\.0\\.1):2525", "127.0.0.1:" + emulator.smtpPort());
        Matcher matcher = BLOCK.matcher(text);
        return new Readme(matcher.results().map(block -> block.group(1)).toList());
    }

    /** The first block that holds these words. */
    String block(String words) {
        return blocks.stream()
                .filter(block -> block.contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The README has no block with " + words));
    }

    /** A block's commands. */
    List<String> commands(String words) {
        return block(words)
                .lines()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line.substring(2))
                .toList();
    }

    /** What a block shows to come of its commands. */
    String output(String words) {
        return block(words).lines().filter(line -> !line.startsWith("$ ")).collect(joining("\n"));
    }
}
