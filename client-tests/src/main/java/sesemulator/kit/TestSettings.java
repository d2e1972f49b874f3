package sesemulator.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of a class want.
 *
 * @param account null for one of each test's own
 */
record TestSettings(
        EmulatorSource source,
        List<String> options,
        String region,
        @Nullable FixedAccount account,
        List<String> verified,
        boolean resets) {
    static final String REGION = "us-east-1";

    /** An account that tests share, and the domain whose mail it gets. */
    record FixedAccount(String id, String domain) {
        FixedAccount {
            if (!id.matches("[0-9]{12}")) {
                throw new IllegalArgumentException("An account must have 12 digits, not '" + id + "'");
            }
        }
    }

    TestSettings {
        options = List.copyOf(options);
        verified = List.copyOf(verified);
    }

    static TestSettings of(@Nullable SesEmulatorTest annotation) {
        List<String> options = annotation == null ? List.of() : List.of(annotation.options());
        List<String> verified = annotation == null ? List.of() : List.of(annotation.verified());
        return new TestSettings(EmulatorSource.ofTheEnvironment(), options, REGION, null, verified, true);
    }

    /** The emulator for one test, before it is prepared. */
    SesEmulator emulator(RunningEmulator running) {
        if (account != null) {
            return new SesEmulator(running, new Scope(account.id(), region), account.domain(), verified);
        }
        Scope scope = Scope.ofItsOwn(region);
        return new SesEmulator(running, scope, "inbound-" + scope.account() + ".example", verified);
    }
}
