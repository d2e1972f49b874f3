package sesemulator.sending;

/** A name and a value by which the events of a mail are told apart. */
public record MessageTag(String name, String value) {}
