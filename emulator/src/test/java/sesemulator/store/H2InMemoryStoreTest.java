package sesemulator.store;

import java.util.UUID;

class H2InMemoryStoreTest extends StoreContract {
    @Override
    String freshDatabase() {
        return "jdbc:h2:mem:" + UUID.randomUUID(); // gone with its last connection
    }
}
