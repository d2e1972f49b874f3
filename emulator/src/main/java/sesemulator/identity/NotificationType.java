package sesemulator.identity;

/** What an identity's topics are told of. */
public enum NotificationType {
    BOUNCE("Bounce"),
    COMPLAINT("Complaint"),
    DELIVERY("Delivery");

    private final String apiName;

    NotificationType(String apiName) {
        this.apiName = apiName;
    }

    /** As in the SES API. */
    public String apiName() {
        return apiName;
    }
}
