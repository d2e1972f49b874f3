package sesemulator.kit;

import java.util.List;

/** What of the program's options the kit must know, too. */
final class ProgramOptions {
    private static final String CONTROL_TOKEN = "--control-token";

    private ProgramOptions() {}

    /** What the control API will ask for, or empty. */
    static String controlToken(List<String> options) {
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.startsWith(CONTROL_TOKEN + "=")) {
                return option.substring(CONTROL_TOKEN.length() + 1);
            }
            if (option.equals(CONTROL_TOKEN) && i + 1 < options.size()) {
                return options.get(i + 1);
            }
        }
        return "";
    }
}
