package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.mail.MailId;
import sesemulator.verification.VerificationDesk;

/** {@code /_emulator/verifications}: where the links of custom verification emails lead. */
public final class VerificationControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/verifications";

    private final VerificationDesk desk;

    public VerificationControl(VerificationDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH + "/{id}", this::follow).forAnybody());
    }

    private void follow(Context context, Query query) {
        MailId id = new MailId(context.pathParam("id"));
        VerificationDesk.Followed followed = desk.follow(id)
                .orElseThrow(() -> ControlException.notFound("No verification email is kept with the id " + id));
        if (followed.next() == null) {
            throw ControlException.notFound(
                    "The address is " + (followed.isVerified() ? "" : "not ") + "verified, but its template is gone");
        }
        context.status(302).header("Location", followed.next().toString());
    }
}
