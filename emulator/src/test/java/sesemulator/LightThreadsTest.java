package sesemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LightThreadsTest {
    private static final boolean MODERN = Runtime.version().feature() >= 21;

    @Test
    void makes_threads_of_the_name_that_are_virtual_where_the_jvm_has_them() throws Exception {
        CompletableFuture<Thread> seen = new CompletableFuture<>();

        LightThreads.factory("of-a-client")
                .newThread(() -> seen.complete(Thread.currentThread()))
                .start();

        Thread thread = seen.get(5, TimeUnit.SECONDS);
        assertThat(thread.getName()).isEqualTo("of-a-client");
        assertThat(thread.toString().startsWith("VirtualThread")).isEqualTo(MODERN);
    }

    @Test
    void runs_tasks_where_the_jvm_has_virtual_threads() throws Exception {
        assertThat(LightThreads.executor("of-a-client").isPresent()).isEqualTo(MODERN);

        CompletableFuture<String> seen = new CompletableFuture<>();
        LightThreads.executor("of-a-client")
                .orElse(Runnable::run)
                .execute(() -> seen.complete(Thread.currentThread().toString()));
        assertThat(seen.get(5, TimeUnit.SECONDS).startsWith("VirtualThread")).isEqualTo(MODERN);
    }
}
