package sesemulator.template;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Helper;
import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The helper {@code each} for lists and maps, which knows what it costs. */
final class CountedEach implements Helper<Object> {
    private final Effort effort;

    CountedEach(Effort effort) {
        this.effort = effort;
    }

    @Override
    public CharSequence apply(@Nullable Object context, Options options) throws IOException {
        if (context instanceof Map<?, ?> map && !map.isEmpty()) {
            return members(map, options);
        }
        if (context instanceof List<?> list && !list.isEmpty()) {
            return items(list, options);
        }
        return options.inverse();
    }

    private CharSequence items(List<?> list, Options options) throws IOException {
        StringBuilder all = new StringBuilder();
        int cost = options.fn.text().length();
        for (int index = 0; index < list.size(); index++) {
            Context item = Context.newContext(options.context, list.get(index)).combine("@key", index);
            all.append(one(item, index, index == list.size() - 1, list.get(index), index, cost, options));
        }
        return all;
    }

    private CharSequence members(Map<?, ?> map, Options options) throws IOException {
        StringBuilder all = new StringBuilder();
        int cost = options.fn.text().length();
        int index = 0;
        for (Iterator<? extends Map.Entry<?, ?>> members = map.entrySet().iterator(); members.hasNext(); index++) {
            Map.Entry<?, ?> member = members.next();
            Context item =
                    Context.newContext(options.context, member.getValue()).combine("@key", member.getKey());
            all.append(one(item, index, !members.hasNext(), member.getValue(), member.getKey(), cost, options));
        }
        return all;
    }

    private CharSequence one(
            Context item, int index, boolean isLast, Object value, Object key, int cost, Options options)
            throws IOException {
        effort.spend(cost);
        boolean isEven = index % 2 == 0;
        item.combine("@index", index).combine("@index_1", index + 1);
        // Texts, of which the helper if takes the empty one as false.
        item.combine("@first", index == 0 ? "first" : "").combine("@last", isLast ? "last" : "");
        item.combine("@even", isEven ? "even" : "").combine("@odd", isEven ? "" : "odd");
        return options.apply(options.fn, item, Arrays.asList(value, key));
    }
}
