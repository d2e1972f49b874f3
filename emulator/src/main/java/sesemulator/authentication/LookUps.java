package sesemulator.authentication;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/**
 * What is looked up in DNS for one mail, within bounds: in time, in number, and in what an answer may hold. For one
 * thread.
 */
final class LookUps {
    private static final int MOST_LOOK_UPS = 120;
    private static final int MOST_RECORDS = 100;
    /** A key of 16384 bits fits. */
    private static final int LONGEST_TEXT = 4096;

    private final LookupSession session;
    private final Limits limits;
    private final long start = System.nanoTime();
    private final Map<String, List<Record>> answered = new HashMap<>();
    private final Map<String, LookUpException> failed = new HashMap<>();
    private int count;
    private String lastFailure = "";

    LookUps(LookupSession session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    /** The records of that name and type, wherever aliases lead; none where there is no such name. */
    List<Record> records(String name, int type) throws LookUpException {
        Name asked;
        try {
            asked = Name.fromString(name, Name.root);
        } catch (TextParseException e) {
            return List.of(); // what is no name has no records
        }
        String key = asked.toString().toLowerCase(Locale.ROOT) + ' ' + type;
        LookUpException failure = failed.get(key);
        if (failure != null) {
            throw failure;
        }
        List<Record> known = answered.get(key);
        if (known != null) {
            return known;
        }
        try {
            List<Record> found = ask(asked, type);
            answered.put(key, found);
            return found;
        } catch (LookUpException e) {
            failed.put(key, e);
            lastFailure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** The texts of that name, each in one piece. */
    List<String> texts(String name) throws LookUpException {
        return records(name, Type.TXT).stream()
                .map(record -> String.join("", ((TXTRecord) record).getStrings()))
                .toList();
    }

    private List<Record> ask(Name name, int type) throws LookUpException {
        String told = name.toString(true);
        long patience = Math.min(limits.lookUp().toNanos(), nanosLeft());
        count++;
        if (patience <= 0 || count > MOST_LOOK_UPS) {
            throw new LookUpException(told + " is not looked up, after " + (count - 1) + " others for one mail");
        }
        try {
            return taken(session.lookupAsync(name, type)
                    .toCompletableFuture()
                    .get(patience, TimeUnit.NANOSECONDS)
                    .getRecords());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoSuchDomainException || e.getCause() instanceof NoSuchRRSetException) {
                return List.of();
            }
            throw new LookUpException("No answer about " + told + ": " + e.getCause());
        } catch (TimeoutException e) {
            throw new LookUpException("No answer about " + told + " within " + Duration.ofNanos(patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LookUpException("Interrupted while " + told + " was looked up");
        }
    }

    private static List<Record> taken(List<Record> records) throws LookUpException {
        if (records.size() > MOST_RECORDS) {
            throw new LookUpException(
                    "More than " + MOST_RECORDS + " records: " + records.get(0).getName());
        }
        for (Record each : records) {
            if (each instanceof TXTRecord text
                    && text.getStrings().stream().mapToInt(String::length).sum() > LONGEST_TEXT) {
                throw new LookUpException("A text of more than " + LONGEST_TEXT + " characters: " + each.getName());
            }
        }
        return List.copyOf(records);
    }

    /** Why the last one that failed did; empty if none has. */
    String lastFailure() {
        return lastFailure;
    }

    /** Throws once the time for the mail is over. */
    void requireTime() throws LookUpException {
        if (nanosLeft() <= 0) {
            throw new LookUpException("More than " + limits.mail() + " for one mail");
        }
    }

    private long nanosLeft() {
        return limits.mail().toNanos() - (System.nanoTime() - start);
    }

    /**
     * @param lookUp how long one answer is waited for
     * @param mail how long, for all of one mail
     */
    record Limits(Duration lookUp, Duration mail) {}
}
