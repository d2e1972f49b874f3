package sesemulator.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Reads the SQL of this package: {@code :name} and {@code ?} are parameters, and {@code <name>} is a list, wherever they stand,
 * since no text is quoted here. JDBI's own readers know quoting, and load a generated parser of a hundred classes for it at each
 * start.
 */
final class PlainSql implements SqlParser, TemplateEngine {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)|[?]");
    private static final Pattern LIST = Pattern.compile("<(\\w+)>");

    @Override
    public String render(String template, StatementContext context) {
        return LIST.matcher(template)
                .replaceAll(list -> Matcher.quoteReplacement(String.valueOf(context.getAttribute(list.group(1)))));
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        ParsedSql.Builder parsed = ParsedSql.builder();
        int end = 0;
        for (Matcher parameter = PARAMETER.matcher(sql); parameter.find(); end = parameter.end()) {
            parsed.append(sql.substring(end, parameter.start()));
            String name = parameter.group(1);
            if (name == null) {
                parsed.appendPositionalParameter();
            } else {
                parsed.appendNamedParameter(name);
            }
        }
        return parsed.append(sql.substring(end)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }
}
