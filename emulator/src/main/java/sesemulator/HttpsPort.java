package sesemulator;

import io.javalin.Javalin;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A second port of the HTTP server, by TLS. */
final class HttpsPort implements AutoCloseable {
    private final ServerConnector connector;

    private HttpsPort(ServerConnector connector) {
        this.connector = connector;
    }

    /** @throws StartException if the port cannot be had */
    static HttpsPort open(Javalin http, String host, int port, SSLContext context) {
        Server server = http.jettyServer().server();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setSslContext(context);
        ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(settings(server)));
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        try {
            bound(connector, server.getBean(NetworkConnectionLimit.class));
            connector.start();
        } catch (Exception e) {
            throw new StartException("--https-port " + port + " cannot be taken: " + e.getMessage());
        }
        return new HttpsPort(connector);
    }

    /** As many clients as at the plain port, which counts its own alone. */
    private static void bound(ServerConnector connector, NetworkConnectionLimit ofPlainPort) throws Exception {
        NetworkConnectionLimit limit =
                new NetworkConnectionLimit(ofPlainPort.getMaxNetworkConnectionCount(), connector);
        limit.setEndPointIdleTimeout(ofPlainPort.getEndPointIdleTimeout());
        limit.start();
    }

    /** Those of the plain port. A client that names another host, or none, is served as well. */
    private static HttpConfiguration settings(Server server) {
        HttpConfiguration settings = new HttpConfiguration(server.getConnectors()[0]
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration());
        settings.addCustomizer(new SecureRequestCustomizer(false));
        return settings;
    }

    int port() {
        return connector.getLocalPort();
    }

    boolean isRunning() {
        return connector.isRunning();
    }

    @Override
    public void close() {
        try {
            connector.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTPS port could not be closed", e);
        }
    }
}
