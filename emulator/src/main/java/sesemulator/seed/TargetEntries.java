package sesemulator.seed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import sesemulator.outbound.Arn;
import sesemulator.outbound.FunctionUrl;
import sesemulator.seed.Seed.Entry;
import sesemulator.seed.Seed.Kind;

/** Reads where the actions of receipt rules lead; account and region stand in the ARNs. */
final class TargetEntries {
    private TargetEntries() {}

    static List<Entry> functions(List<Node> nodes, Problems problems) {
        return read(nodes, node -> function(new Members(node, problems)));
    }

    static List<Entry> subscriptions(List<Node> nodes, Problems problems) {
        return read(nodes, node -> subscription(new Members(node, problems)));
    }

    private static List<Entry> read(List<Node> nodes, Function<Node, Optional<Entry>> reader) {
        return nodes.stream().map(reader).flatMap(Optional::stream).toList();
    }

    private static Optional<Entry> function(Members members) {
        Arn arn = members.required("functionArn", Values::function);
        URI url = members.required("url", Values::url);
        members.done();
        if (arn == null || url == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                Kind.LAMBDA_FUNCTION,
                run -> run.count(Kind.LAMBDA_FUNCTION, members.place(), () -> run.rooms()
                        .functions()
                        .put(new FunctionUrl(arn, url)))));
    }

    private static Optional<Entry> subscription(Members members) {
        Arn topic = members.required("topicArn", Values::topic);
        URI endpoint = members.required("endpoint", Values::url);
        boolean isConfirmed = members.flag("confirmed");
        members.done();
        if (topic == null || endpoint == null) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                Kind.SNS_SUBSCRIPTION,
                run -> run.count(Kind.SNS_SUBSCRIPTION, members.place(), () -> {
                    String id = run.rooms().subscriptions().keep(topic, endpoint, isConfirmed);
                    run.afterwards(() -> run.rooms().subscriptions().askSoon(id));
                })));
    }
}
