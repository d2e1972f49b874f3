package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.mail.Page;
import sesemulator.outbound.StoredObject;
import sesemulator.outbound.StoredObjects;

/** {@code /_emulator/s3-objects}: what the emulator's own buckets hold. */
public final class S3Objects implements Resource {
    static final String PATH = ControlApi.ROOT + "/s3-objects";

    private final StoredObjects objects;
    private final Patience patience;
    private final Turns turns;

    public S3Objects(StoredObjects objects, Waiters waiters, Turns turns) {
        this.objects = objects;
        this.patience = new Patience(waiters);
        this.turns = turns;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        this::list,
                        "account",
                        "region",
                        "bucket",
                        "prefix",
                        "limit",
                        "nextToken",
                        "wait",
                        "count"),
                Route.delete(PATH, this::removeAll, "account", "region", "bucket", "prefix"),
                Route.get(PATH + "/{bucket}/<key>", this::content, "account", "region"));
    }

    private void list(Context context, Query query) {
        // An object has nothing to hide: it is shown as it is kept.
        StoredObjects.Filter filter = filter(query);
        Page.Request page = query.page();
        patience.answerList(
                context,
                query,
                () -> objects.count(filter),
                () -> ListView.of(objects.list(filter, page), kept -> kept));
    }

    private void removeAll(Context context, Query query) {
        context.json(new DeletedView(objects.removeAll(filter(query))));
    }

    private static StoredObjects.Filter filter(Query query) {
        return new StoredObjects.Filter(query.scopes(), query.text("bucket"), query.text("prefix"));
    }

    private void content(Context context, Query query) throws Exception {
        String bucket = context.pathParam("bucket");
        String key = context.pathParam("key");
        turns.during(2 * size(query, bucket, key), () -> {
            byte[] content = objects.content(query.scopes(), bucket, key)
                    .orElseThrow(() -> ControlException.notFound("The bucket " + bucket + " holds no object " + key));
            Raw.write(context, "application/octet-stream", content);
        });
    }

    /** Or more, where other objects hide it. */
    private long size(Query query, String bucket, String key) {
        StoredObjects.Filter filter = new StoredObjects.Filter(query.scopes(), bucket, key);
        return objects.list(filter, Page.Request.first(1)).items().stream()
                .filter(kept -> kept.key().equals(key))
                .findFirst()
                .map(StoredObject::size)
                .orElse(turns.most() / 2);
    }
}
