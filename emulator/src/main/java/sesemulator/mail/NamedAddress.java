package sesemulator.mail;

/**
 * An address as a header shows it: {@code Mail Delivery <mailer-daemon@example.com>}.
 *
 * @param name the display name, decoded, or empty
 */
public record NamedAddress(String name, EmailAddress address) {}
