package sesemulator.seed;

/**
 * Where something stands in a seed.
 *
 * @param source the file's name
 * @param line from 1
 * @param path such as {@code receivedMessages[0].age}; empty for the document
 */
record Place(String source, int line, String path) {
    Place member(String name, int itsLine) {
        return new Place(source, itsLine, path.isEmpty() ? name : path + "." + name);
    }

    Place item(int index, int itsLine) {
        return new Place(source, itsLine, path + "[" + index + "]");
    }

    String says(String problem) {
        return source + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + problem;
    }
}
