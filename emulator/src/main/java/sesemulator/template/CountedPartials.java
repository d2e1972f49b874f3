package sesemulator.template;

import com.github.jknack.handlebars.Template;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The partials that a template has at a place, by name, which know what they cost. */
final class CountedPartials extends HashMap<String, @Nullable Template> {
    private static final long serialVersionUID = 1L;

    /** What it costs to take over one. */
    private static final int COPY = 10;

    private final transient Effort effort;

    private CountedPartials(Map<String, @Nullable Template> present, Effort effort) {
        super(present);
        this.effort = effort;
        effort.spend(present.size() * COPY);
    }

    @Override
    public @Nullable Template put(String name, @Nullable Template partial) {
        if (partial == null || partial instanceof CountedPartial) {
            return super.put(name, partial);
        }
        return super.put(name, new CountedPartial(partial, effort));
    }

    /** Of each place, the innermost last. The library asks for this class of list. */
    @SuppressWarnings("JdkObsolete")
    static final class Stack extends LinkedList<Map<String, @Nullable Template>> {
        private static final long serialVersionUID = 1L;

        private final transient Effort effort;

        Stack(Effort effort) {
            this.effort = effort;
            addLast(Map.of());
        }

        @Override
        public void addLast(Map<String, @Nullable Template> partials) {
            super.addLast(new CountedPartials(partials, effort));
        }
    }
}
