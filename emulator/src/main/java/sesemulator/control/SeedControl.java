package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.mail.MailId;
import sesemulator.seed.Format;
import sesemulator.seed.Seed;
import sesemulator.seed.SeedException;
import sesemulator.seed.SeedReader;
import sesemulator.seed.Seeded;
import sesemulator.seed.Seeder;

/** {@code /_emulator/seed}: puts identities, rules, targets and mail at once, as a whole or not at all. */
public final class SeedControl implements Resource {
    static final String PATH = ControlApi.ROOT + "/seed";

    private final Seeder seeder;
    private final Runnable onChange;
    private final int largestBody;

    /**
     * @param onChange told once a seed was put; must be quick
     * @param largestBody octets
     */
    public SeedControl(Seeder seeder, Runnable onChange, int largestBody) {
        this.seeder = seeder;
        this.onChange = onChange;
        this.largestBody = largestBody;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PATH, this::put, "account", "region"));
    }

    private void put(Context context, Query query) {
        String type = String.valueOf(context.contentType());
        Format format = Format.ofContentType(type)
                .orElseThrow(() -> ControlException.invalid(
                        "The Content-Type of a seed is application/yaml or application/json, not " + type));
        byte[] body = Body.octets(context.req(), largestBody);
        try {
            Seed seed = SeedReader.ofBody(body, format, query.scopes());
            Seeded seeded = seeder.put(seed);
            seeded.goOn();
            onChange.run();
            context.json(View.of(seeded));
        } catch (SeedException e) {
            throw ControlException.invalid(String.join("\n", e.problems()));
        }
    }

    private record View(
            int recipientDomains,
            int identities,
            int receiptRuleSets,
            int receiptFilters,
            int lambdaFunctions,
            int snsSubscriptions,
            List<String> receivedMessages) {
        static View of(Seeded seeded) {
            return new View(
                    seeded.recipientDomains(),
                    seeded.identities(),
                    seeded.receiptRuleSets(),
                    seeded.receiptFilters(),
                    seeded.lambdaFunctions(),
                    seeded.snsSubscriptions(),
                    seeded.receivedMessages().stream().map(MailId::value).toList());
        }
    }
}
