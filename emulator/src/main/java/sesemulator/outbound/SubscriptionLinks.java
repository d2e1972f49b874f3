package sesemulator.outbound;

import java.net.URI;

/** The links that subscribers find in messages. */
public interface SubscriptionLinks {
    /** Visiting it confirms the subscription. */
    URI confirm(Subscription subscription);

    /** Visiting it ends the subscription. */
    URI unsubscribe(Subscription subscription);
}
