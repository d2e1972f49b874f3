package sesemulator.control;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sesemulator.outbound.RelayStatus;

/**
 * How far the relaying of a mail has come.
 *
 * @param state {@code pending}, {@code delivered} or {@code failed}
 * @param lastError null for none
 */
record RelayView(String state, int attempts, @Nullable String lastError) {
    static RelayView of(RelayStatus status) {
        return new RelayView(status.state().name().toLowerCase(Locale.ROOT), status.attempts(), status.lastError());
    }
}
