/**
 * What the emulator does, in numbers for Prometheus.
 * May import {@code request}, {@code error} and the Prometheus client.
 * Start with {@link sesemulator.metric.Meters}.
 */
@NullMarked
package sesemulator.metric;

import org.jspecify.annotations.NullMarked;
