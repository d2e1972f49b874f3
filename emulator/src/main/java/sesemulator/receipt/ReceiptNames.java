package sesemulator.receipt;

import java.util.regex.Pattern;

/** The form of the names of rule sets, rules and filters (documented). */
final class ReceiptNames {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9_.-]{0,62}[a-zA-Z0-9])?");

    private ReceiptNames() {}

    static String ruleSet(String name) {
        if (!isName(name)) {
            throw ReceiptErrors.notARuleSetName(name);
        }
        return name;
    }

    static String rule(String name) {
        if (!isName(name)) {
            throw ReceiptErrors.notARuleName(name);
        }
        return name;
    }

    static String filter(String name) {
        if (name.isEmpty()) {
            throw ReceiptErrors.emptyFilterName();
        }
        if (!isName(name)) {
            throw ReceiptErrors.notAFilterName(name);
        }
        return name;
    }

    private static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }
}
