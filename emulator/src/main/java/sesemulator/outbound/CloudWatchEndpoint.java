package sesemulator.outbound;

import java.time.Duration;
import java.util.List;
import sesemulator.account.Scope;
import sesemulator.event.Metric;
import sesemulator.receipt.TargetException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClientBuilder;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/** Metrics of a CloudWatch endpoint. */
final class CloudWatchEndpoint implements AutoCloseable {
    private final AwsClients<CloudWatchClientBuilder, CloudWatchClient> clients;

    /** @param patience how long a call may take */
    CloudWatchEndpoint(AwsEndpoint endpoint, Duration patience) {
        this.clients = new AwsClients<>(endpoint, CloudWatchClient::builder, patience);
    }

    void put(Scope scope, Metric metric) throws TargetException {
        List<Dimension> dimensions = metric.dimensions().stream()
                .map(each -> Dimension.builder()
                        .name(each.name())
                        .value(each.value())
                        .build())
                .toList();
        MetricDatum datum = MetricDatum.builder()
                .metricName(metric.name())
                .timestamp(metric.time())
                .value(1.0)
                .unit(StandardUnit.COUNT)
                .dimensions(dimensions)
                .build();
        clients.call(
                scope,
                cloudWatch -> cloudWatch.putMetricData(
                        request -> request.namespace(Metric.NAMESPACE).metricData(datum)));
    }

    @Override
    public void close() {
        clients.close();
    }
}
