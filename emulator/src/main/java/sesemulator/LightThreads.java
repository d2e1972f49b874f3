package sesemulator;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads, where the JVM has them: from version 21, asked for by reflection, since the code is of version 17. A
 * client that holds a connection then costs some heap, not a stack of its own.
 */
final class LightThreads {
    private static final boolean ARE_THERE = Runtime.version().feature() >= 21;

    private LightThreads() {}

    /** Makes threads of this name, heavy ones where there are no others. */
    static ThreadFactory factory(String name) {
        return ARE_THERE ? virtual(name) : task -> new Thread(task, name);
    }

    /** Runs each task on a light thread of its own; empty where there are none. */
    static Optional<Executor> executor(String name) {
        if (!ARE_THERE) {
            return Optional.empty();
        }
        ThreadFactory threads = virtual(name);
        return Optional.of(task -> threads.newThread(task).start());
    }

    private static ThreadFactory virtual(String name) {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
            Method named = type.getMethod("name", String.class);
            return (ThreadFactory) type.getMethod("factory").invoke(named.invoke(builder, name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JVM should have virtual threads", e);
        }
    }
}
