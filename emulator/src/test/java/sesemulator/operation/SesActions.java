package sesemulator.operation;

import java.util.Set;
import java.util.TreeSet;
import sesemulator.protocol.Operations;

/** Which actions the table of contents answers. */
public final class SesActions {
    private SesActions() {}

    public static Set<String> answered() {
        return table().answered();
    }

    public static Set<String> notYet() {
        Operations table = table();
        Set<String> names = new TreeSet<>(table.names());
        names.removeAll(table.answered());
        return names;
    }

    private static Operations table() {
        return new OperationsBench().table();
    }
}
