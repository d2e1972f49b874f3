/**
 * The AWS Query protocol over HTTP: form in, SES's XML out, for any action whatever.
 * May import {@code error}, {@code account}, {@code fault}, {@code request}, {@code mail} for a full disk, Javalin, Jetty,
 * Jackson, the JDK's cryptography and the core of the AWS SDK, never its internals.
 * Start with {@link sesemulator.protocol.QueryEndpoint}; an action comes in by {@link sesemulator.protocol.Operations}.
 */
@NullMarked
package sesemulator.protocol;

import org.jspecify.annotations.NullMarked;
