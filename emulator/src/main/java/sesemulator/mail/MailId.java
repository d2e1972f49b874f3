package sesemulator.mail;

/** The id that SES gives to a mail; opaque, since its form is not documented. */
public record MailId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
