package sesemulator.event;

import sesemulator.sending.SendingEvent;

/** What an event is called: in its JSON, and in the service model by which destinations ask for it. */
public enum EventType {
    SEND("Send", "send"),
    REJECT("Reject", "reject"),
    DELIVERY("Delivery", "delivery"),
    BOUNCE("Bounce", "bounce"),
    COMPLAINT("Complaint", "complaint"),
    OPEN("Open", "open"),
    CLICK("Click", "click"),
    RENDERING_FAILURE("Rendering Failure", "renderingFailure"),
    /** Not in the model of 2010-12-01, so that no destination of it can ask for these. */
    DELIVERY_DELAY("DeliveryDelay", "deliveryDelay");

    private final String jsonName;
    private final String modelName;

    EventType(String jsonName, String modelName) {
        this.jsonName = jsonName;
        this.modelName = modelName;
    }

    public static EventType of(SendingEvent event) {
        if (event instanceof SendingEvent.Send) {
            return SEND;
        } else if (event instanceof SendingEvent.Reject) {
            return REJECT;
        } else if (event instanceof SendingEvent.Delivery) {
            return DELIVERY;
        } else if (event instanceof SendingEvent.Bounce) {
            return BOUNCE;
        } else if (event instanceof SendingEvent.Complaint) {
            return COMPLAINT;
        } else if (event instanceof SendingEvent.DeliveryDelay) {
            return DELIVERY_DELAY;
        } else if (event instanceof SendingEvent.Open) {
            return OPEN;
        } else if (event instanceof SendingEvent.Click) {
            return CLICK;
        } else {
            return RENDERING_FAILURE;
        }
    }

    /** As in {@code eventType}, such as {@code Rendering Failure}. */
    public String jsonName() {
        return jsonName;
    }

    /** As in {@code MatchingEventTypes}, such as {@code renderingFailure}. */
    public String modelName() {
        return modelName;
    }

    /** As CloudWatch calls its metric; that it is one word is assumed. */
    String metricName() {
        return jsonName.replace(" ", "");
    }

    /** Whether identities can have a topic for these. */
    boolean isNotified() {
        return this == BOUNCE || this == COMPLAINT || this == DELIVERY;
    }
}
