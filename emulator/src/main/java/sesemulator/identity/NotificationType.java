package sesemulator.identity;

/** What an identity's topics are told of. */
public enum NotificationType {
    BOUNCE,
    COMPLAINT,
    DELIVERY
}
