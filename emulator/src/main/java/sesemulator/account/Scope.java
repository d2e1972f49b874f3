package sesemulator.account;

import java.util.regex.Pattern;

/**
 * The account and region that every stored thing belongs to; nothing is seen from another scope.
 *
 * @param accountId 12 digits
 * @param region an AWS region's name, such as {@code us-east-1}
 */
public record Scope(String accountId, String region) {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z0-9]+){1,4}");
    private static final int REGION_LENGTH = 32;

    /** Where mail and calls belong that name no account or region. Behind the patterns, which check it. */
    public static final Scope DEFAULT = new Scope("000000000000", "us-east-1");

    public Scope {
        if (!isAccountId(accountId)) {
            throw new IllegalArgumentException("An account id has 12 digits, unlike '" + accountId + "'");
        }
        if (!isRegion(region)) {
            throw new IllegalArgumentException("A region looks like us-east-1, unlike '" + region + "'");
        }
    }

    public static boolean isAccountId(String text) {
        return ACCOUNT.matcher(text).matches();
    }

    public static boolean isRegion(String text) {
        return text.length() <= REGION_LENGTH && REGION.matcher(text).matches();
    }
}
