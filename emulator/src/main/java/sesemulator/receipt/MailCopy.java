package sesemulator.receipt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sesemulator.mail.HeaderBlock;
import sesemulator.mail.Mail;
import sesemulator.mail.Mailbox;
import sesemulator.memory.WorkingMemory;

/**
 * A mail as the actions of its run see it: as it was kept, under the fields that actions have added. For one thread at
 * a time. The mail itself stays in the mailbox until an action needs it, since many runs may wait at once; and it is read
 * when there is memory for it.
 */
final class MailCopy {
    private final Mail mail;
    private final Mailbox mailbox;
    private final WorkingMemory memory;
    private String added = "";
    private @Nullable String keptHeaders;

    /** The mail as it is kept, as it is read, and with the fields on top. */
    private static final int MULTIPLE = 3;

    /** Octets of the parts of a run that hold no text of the mail. */
    private static final long PARTS = 4096;

    /** What the fields of a header take when they are taken to pieces and written anew, in times of its octets. */
    private static final int HEADER_MULTIPLE = 16;

    MailCopy(Mail mail, Mailbox mailbox, WorkingMemory memory) {
        this.mail = mail;
        this.mailbox = mailbox;
        this.memory = memory;
    }

    Mail mail() {
        return mail;
    }

    /** Puts a field on top. */
    void add(String name, String value) {
        byte[] utf8 = (name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8);
        added = new String(utf8, StandardCharsets.ISO_8859_1) + added;
    }

    /** Octets of the whole. */
    long size() {
        return mail.size() + added.length();
    }

    /** Octets of the heap while nothing is done with it, about: its header, as it came and as it was kept. */
    long octetsWaiting() {
        return 2L * mail.headers().octets().length() + added.length() + PARTS;
    }

    /**
     * Does something with the whole mail when its turn has come; what is done with it may not wait for anything that
     * waits for such a turn itself.
     *
     * @param more what is done takes so many times the mail's octets, beyond those of the mail
     * @throws TargetException if the mail was deleted meanwhile, or the turn does not come
     */
    <T> T read(int more, Use<byte[], T> use) throws TargetException {
        return during((MULTIPLE + more) * size(), () -> use.of(octets()));
    }

    /**
     * Does something with the header, under the fields that SES put on top, when its turn has come, as {@link #read} does
     * with the mail.
     */
    <T> T readHeaders(Use<HeaderBlock, T> use) throws TargetException {
        if (keptHeaders == null) {
            keptHeaders = read(0, octets -> {
                String whole = HeaderBlock.of(octets).octets();
                return whole.substring(Math.min(added.length(), whole.length()));
            });
        }
        HeaderBlock headers = new HeaderBlock(added + keptHeaders);
        return during((long) HEADER_MULTIPLE * headers.octets().length(), () -> use.of(headers));
    }

    /** Writes something about the mail's own header when its turn has come. */
    <T> T report(Work<T> work) throws TargetException {
        return during((long) HEADER_MULTIPLE * mail.headers().octets().length(), work);
    }

    private <T> T during(long octets, Work<T> work) throws TargetException {
        WorkingMemory.Share share = memory.take(octets)
                .orElseThrow(() -> new TargetException("The emulator has had no memory for the mail for long", false));
        try {
            return work.run();
        } finally {
            share.close();
        }
    }

    private byte[] octets() throws TargetException {
        byte[] kept = mailbox.bytes(mail.id())
                .orElseThrow(() -> new TargetException("The mail was deleted before its run ended", true));
        if (added.isEmpty()) {
            return kept;
        }
        byte[] top = added.getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = Arrays.copyOf(top, top.length + kept.length);
        System.arraycopy(kept, 0, whole, top.length, kept.length);
        return whole;
    }

    /** What an action does with a mail or a part of it. */
    @FunctionalInterface
    interface Use<T, R> {
        R of(T part) throws TargetException;
    }

    /** What takes memory. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws TargetException;
    }
}
