package sesemulator.mail;

/**
 * The id that SES gives to a mail; opaque, since its form is not documented.
 *
 * @param value not empty
 */
public record MailId(String value) {
    public MailId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A mail id is not empty");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
