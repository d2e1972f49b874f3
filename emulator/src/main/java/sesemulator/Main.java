package sesemulator;

/** Starts the emulator from the command line. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("ses-emulator");
    }
}
