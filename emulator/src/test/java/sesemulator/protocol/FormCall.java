package sesemulator.protocol;

import java.nio.charset.StandardCharsets;
import sesemulator.account.Scope;

/** A call as it stands on the wire, answered without a server. */
public final class FormCall {
    private FormCall() {}

    /**
     * The whole way of a call but HTTP: the form is read and decoded, the action answers, the answer is encoded.
     *
     * @throws sesemulator.error.SesException if the call is refused
     */
    public static String answer(Operations operations, Scope scope, String form) {
        Parameters parameters = Golden.parameters(form);
        byte[] answer = operations.answer(scope, parameters, TestServer.REQUEST_ID);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
