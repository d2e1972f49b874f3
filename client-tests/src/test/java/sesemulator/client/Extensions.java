package sesemulator.client;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.model.ExtensionField;

/** Makes extension fields, whole or lacking a part. */
final class Extensions {
    private Extensions() {}

    static ExtensionField extension(@Nullable String name, @Nullable String value) {
        return ExtensionField.builder().name(name).value(value).build();
    }
}
