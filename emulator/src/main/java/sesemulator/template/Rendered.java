package sesemulator.template;

import org.jspecify.annotations.Nullable;

/** The parts of a template with the attributes filled in. A part that the template lacks is null. */
public record Rendered(
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html) {}
