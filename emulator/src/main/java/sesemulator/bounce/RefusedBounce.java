package sesemulator.bounce;

import java.time.Instant;
import java.util.List;
import sesemulator.account.Scope;

/**
 * A SendBounce that was refused, and why; the texts are as the caller gave them.
 *
 * @param code the error code that the caller got
 * @param message the error text that the caller got
 */
public record RefusedBounce(
        Scope scope,
        Instant time,
        String code,
        String message,
        String originalMessageId,
        String bounceSender,
        List<String> recipients) {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_RECIPIENTS = 100;

    /** Texts and lists are cut, since a refused call may hold anything of any length. */
    public RefusedBounce {
        message = cut(message);
        originalMessageId = cut(originalMessageId);
        bounceSender = cut(bounceSender);
        recipients = recipients.stream()
                .limit(MOST_RECIPIENTS)
                .map(RefusedBounce::cut)
                .toList();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
