package sesemulator.tracking;

import sesemulator.mail.MailId;

/** The URLs that stand in tracked mail. They hold all that is to be known, so that nothing else is kept. */
public interface TrackingUrls {
    /** Of the image that an open loads. */
    String open(MailId id);

    /** Of a link that leads on to its target. */
    String click(MailId id, TrackedLink link);
}
