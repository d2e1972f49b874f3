package sesemulator.authentication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.james.jspf.core.DNSRequest;
import org.apache.james.jspf.core.DNSService;
import org.apache.james.jspf.core.exceptions.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** The library's view of what is looked up. It wants null for none, and lists that it may change. */
final class SpfDns implements DNSService {
    /** RFC 7208 §4.6.4, of the names of a client and the servers of a domain. */
    private static final int MOST_NAMES = 10;

    private final LookUps lookUps;

    SpfDns(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    @Override
    public @Nullable List<String> getRecords(DNSRequest request) throws TimeoutException {
        if (request.getRecordType() == DNSRequest.SPF) {
            return null; // RFC 7208 §3.1: policies are in TXT records alone
        }
        try {
            List<String> found = new ArrayList<>();
            lookUps.records(request.getHostname(), type(request.getRecordType()))
                    .forEach(each -> found.add(text(each)));
            return found.isEmpty() ? null : found;
        } catch (LookUpException e) {
            throw new TimeoutException(e.getMessage());
        }
    }

    private static int type(int requested) {
        return switch (requested) {
            case DNSRequest.A -> Type.A;
            case DNSRequest.AAAA -> Type.AAAA;
            case DNSRequest.MX -> Type.MX;
            case DNSRequest.PTR -> Type.PTR;
            case DNSRequest.TXT -> Type.TXT;
            default -> throw new IllegalStateException("SPF asks for no type " + requested);
        };
    }

    private static String text(Record answer) {
        if (answer instanceof ARecord a) {
            return a.getAddress().getHostAddress();
        }
        if (answer instanceof AAAARecord aaaa) {
            return aaaa.getAddress().getHostAddress();
        }
        if (answer instanceof MXRecord mx) {
            return withoutDot(mx.getTarget());
        }
        if (answer instanceof PTRRecord ptr) {
            return withoutDot(ptr.getTarget());
        }
        return String.join("", ((TXTRecord) answer).getStrings());
    }

    private static String withoutDot(Name name) {
        return name.toString(true);
    }

    @Override
    public CompletionStage<List<String>> getRecordsAsync(DNSRequest request) {
        return CompletableFuture.failedStage(new UnsupportedOperationException("All is asked for in turn"));
    }

    /** For the macro of who receives, which explanations alone may have; nobody reads them here. */
    @Override
    public List<String> getLocalDomainNames() {
        return List.of("localhost");
    }

    @Override
    public void setTimeOut(int timeOut) {
        throw new UnsupportedOperationException("Time is bounded for the whole mail");
    }

    @Override
    public int getRecordLimit() {
        return MOST_NAMES;
    }

    @Override
    public void setRecordLimit(int recordLimit) {
        throw new UnsupportedOperationException("RFC 7208 has set it");
    }
}
