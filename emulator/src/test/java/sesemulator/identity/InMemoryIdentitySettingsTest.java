package sesemulator.identity;

/** The fake behaves as the real ones do. */
class InMemoryIdentitySettingsTest extends IdentitySettingsContract {
    private final KeptIdentitySettings settings = new InMemoryIdentitySettings();

    @Override
    protected KeptIdentitySettings settings() {
        return settings;
    }
}
