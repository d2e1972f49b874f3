package sesemulator.authentication;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SetResponse;
import org.xbill.DNS.TSIG;
import org.xbill.DNS.Zone;

/** Answers from a file what it speaks for, and passes on the rest. */
final class ZoneFileResolver implements Resolver {
    private final ZoneFile file;
    private final Resolver others;

    ZoneFileResolver(ZoneFile file, Resolver others) {
        this.file = file;
        this.others = others;
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query) {
        Optional<Zone> zone = file.zoneOf(query.getQuestion().getName());
        return zone.isPresent() ? CompletableFuture.completedStage(answer(query, zone.get())) : others.sendAsync(query);
    }

    @Override
    public CompletionStage<Message> sendAsync(Message query, Executor executor) {
        Optional<Zone> zone = file.zoneOf(query.getQuestion().getName());
        return zone.isPresent()
                ? CompletableFuture.completedStage(answer(query, zone.get()))
                : others.sendAsync(query, executor);
    }

    private static Message answer(Message query, Zone zone) {
        Record question = query.getQuestion();
        Message answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.getHeader().setFlag(Flags.AA);
        answer.addRecord(question, Section.QUESTION);
        SetResponse found = zone.findRecords(question.getName(), question.getType());
        if (found.isNXDOMAIN()) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (found.isCNAME()) {
            answer.addRecord(found.getCNAME(), Section.ANSWER);
        } else if (found.isDNAME()) {
            answer.addRecord(found.getDNAME(), Section.ANSWER);
        } else if (found.isSuccessful()) {
            for (RRset set : found.answers()) {
                set.rrs(false).forEach(each -> answer.addRecord(each, Section.ANSWER));
            }
        }
        return answer;
    }

    @Override
    public void setPort(int port) {
        others.setPort(port);
    }

    @Override
    public void setTCP(boolean flag) {
        others.setTCP(flag);
    }

    @Override
    public void setIgnoreTruncation(boolean flag) {
        others.setIgnoreTruncation(flag);
    }

    @Override
    public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {
        others.setEDNS(version, payloadSize, flags, options);
    }

    @Override
    public void setTSIGKey(@Nullable TSIG key) {
        others.setTSIGKey(key);
    }

    @Override
    public void setTimeout(Duration timeout) {
        others.setTimeout(timeout);
    }
}
