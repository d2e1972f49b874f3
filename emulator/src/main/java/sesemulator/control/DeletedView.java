package sesemulator.control;

/**
 * What a removal came to.
 *
 * @param deleted how many things are gone
 */
record DeletedView(int deleted) {}
