package sesemulator.fault;

/**
 * A fault, and what it has come to.
 *
 * @param asked how many occasions fitted it, those taken by an earlier fault left out
 * @param injected at how many of them it struck
 */
public record CountedFault(String id, Fault fault, long asked, long injected) {}
