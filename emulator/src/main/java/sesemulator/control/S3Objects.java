package sesemulator.control;

import io.javalin.http.Context;
import java.util.List;
import sesemulator.mail.Page;
import sesemulator.outbound.StoredObjects;

/** {@code /_emulator/s3-objects}: what the emulator's own buckets hold. */
public final class S3Objects implements Resource {
    static final String PATH = ControlApi.ROOT + "/s3-objects";

    private final StoredObjects objects;
    private final Patience patience;

    public S3Objects(StoredObjects objects, Waiters waiters) {
        this.objects = objects;
        this.patience = new Patience(waiters);
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

    private void content(Context context, Query query) {
        String bucket = context.pathParam("bucket");
        String key = context.pathParam("key");
        byte[] content = objects.content(query.scopes(), bucket, key)
                .orElseThrow(() -> ControlException.notFound("The bucket " + bucket + " holds no object " + key));
        context.contentType("application/octet-stream").result(content);
    }
}
