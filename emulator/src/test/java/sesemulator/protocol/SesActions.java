package sesemulator.protocol;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesRequest;
import software.amazon.awssdk.services.ses.model.SesResponse;

/** The actions that the SDK's client offers. */
final class SesActions {
    private SesActions() {}

    /** An action as a method of the client. */
    record SesAction(Method method) {
        String name() {
            return Character.toUpperCase(method.getName().charAt(0))
                    + method.getName().substring(1);
        }

        SdkPojo newRequest() {
            return newBuilder(method.getParameterTypes()[0]);
        }

        SdkPojo newResponse() {
            return newBuilder(method.getReturnType());
        }

        SdkPojo call(SesClient client, Object request) {
            try {
                return (SdkPojo) method.invoke(client, request);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(name(), e);
            }
        }

        private static SdkPojo newBuilder(Class<?> type) {
            try {
                return (SdkPojo) type.getMethod("builder").invoke(null);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.toString(), e);
            }
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<SesAction> all() {
        return Stream.of(SesClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1
                        && SesRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                        && SesResponse.class.isAssignableFrom(method.getReturnType()))
                .map(SesAction::new)
                .sorted(Comparator.comparing(SesAction::name))
                .toList();
    }
}
