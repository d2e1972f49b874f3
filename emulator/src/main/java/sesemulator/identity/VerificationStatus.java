package sesemulator.identity;

import java.util.Arrays;
import java.util.Optional;

/** How far an identity's verification has come; names as in the API. */
public enum VerificationStatus {
    PENDING("Pending"),
    SUCCESS("Success"),
    FAILED("Failed"),
    TEMPORARY_FAILURE("TemporaryFailure"),
    NOT_STARTED("NotStarted");

    private final String apiName;

    VerificationStatus(String apiName) {
        this.apiName = apiName;
    }

    public String apiName() {
        return apiName;
    }

    public static Optional<VerificationStatus> named(String apiName) {
        return Arrays.stream(values())
                .filter(status -> status.apiName.equals(apiName))
                .findFirst();
    }
}
