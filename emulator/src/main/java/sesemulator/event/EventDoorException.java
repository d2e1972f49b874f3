package sesemulator.event;

/** Where an event was to go is down, or said no. The message says why, in one line. */
public final class EventDoorException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;

    /** @param permanent whether trying again would not help */
    public EventDoorException(String message, boolean permanent) {
        super(message);
        this.permanent = permanent;
    }

    public boolean isPermanent() {
        return permanent;
    }
}
