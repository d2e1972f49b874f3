package sesemulator.protocol;

import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import sesemulator.bench.Samples;
import software.amazon.awssdk.services.ses.model.ListIdentitiesResponse;
import software.amazon.awssdk.services.ses.model.SendBounceRequest;
import software.amazon.awssdk.services.ses.model.SendBounceResponse;

/** What the protocol costs: a form of SendBounce read, answers written. */
@State(Scope.Benchmark)
public class Query {
    private static final String REQUEST_ID = "84b8a897-40b8-4be6-a6b3-56c5b4d18d79";

    private final byte[] form =
            Samples.sendBounce("7ptgqb0iblpo47p7aimq4ufj5snuvruf35gvda01").getBytes(StandardCharsets.UTF_8);
    private final SendBounceResponse bounced = SendBounceResponse.builder()
            .messageId("010001a20b80e562-84b8a897-40b8-4be6-a6b3-56c5b4d18d78-000000")
            .build();
    private final ListIdentitiesResponse identities = ListIdentitiesResponse.builder()
            .identities(java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> "domain-" + i + ".example")
                    .toList())
            .build();

    @Benchmark
    public SendBounceRequest sendBounceRead() {
        return RequestDecoder.decode(SendBounceRequest::builder, FormParser.parse(form));
    }

    @Benchmark
    public byte[] sendBounceWritten() {
        return ResponseEncoder.response("SendBounce", bounced, REQUEST_ID);
    }

    @Benchmark
    public byte[] listIdentitiesWritten() {
        return ResponseEncoder.response("ListIdentities", identities, REQUEST_ID);
    }
}
