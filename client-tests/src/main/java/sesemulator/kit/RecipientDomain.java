package sesemulator.kit;

import java.net.http.HttpResponse;
import java.time.Duration;

/** Lets mail by SMTP for a domain come to an account. */
record RecipientDomain(ControlApi control, String domain, Scope owner) {
    private static final int NOT_FOUND = 404;

    void map() {
        control.put(
                path(),
                Query.none(),
                JsonObject.of("account", owner.account())
                        .and("region", owner.region())
                        .bytes());
    }

    /** A reset may have forgotten it already. */
    void unmap() {
        HttpResponse<byte[]> answer = control.send("DELETE", path(), Query.none(), new byte[0], Duration.ZERO);
        if (answer.statusCode() != NOT_FOUND) {
            ControlApi.succeeded(answer);
        }
    }

    private String path() {
        return "recipient-domains/" + Query.encoded(domain);
    }
}
