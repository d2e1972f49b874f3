package sesemulator;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which version of the emulator this is. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ses-emulator " + text()};
    }

    /** As the jar tells it; a build that is not packed has none. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }
}
