package sesemulator.seed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import sesemulator.account.ScopeFilter;

/** All that is kept, as rows by table, written out and put back. Safe for many threads. */
public interface Snapshots {
    /** What the rows are rows of; those of another number do not fit. */
    int schema();

    /** Writes an object with a list for each table, as of one moment. */
    void write(ScopeFilter scopes, JsonGenerator json) throws IOException;

    /**
     * Puts what a snapshot holds of some scopes in the place of what is kept of them; whole or not at all.
     *
     * @param json at the beginning of the object of tables; is read to the end of the document, which comes behind it
     * @param limit octets of mail, bounces and objects; old and new together may be half as many again, since both are there
     *     until the new ones are there for good
     * @throws SnapshotException if the document is wrong or does not fit
     * @throws IOException if it cannot be read to its end
     */
    void restore(ScopeFilter scopes, JsonParser json, long limit) throws IOException;
}
