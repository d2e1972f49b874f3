package sesemulator.kit;

import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * The emulator in a container of Testcontainers, which the users of this class add themselves. It is ready when HTTP,
 * SMTP and the store are.
 */
public final class SesEmulatorContainer extends GenericContainer<SesEmulatorContainer> {
    private static final int HTTP_PORT = 8080;
    private static final int SMTP_PORT = 2525;

    /** @param image such as {@code ses-emulator:0.1.0} */
    public SesEmulatorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** A container of this image. */
    public SesEmulatorContainer(DockerImageName image) {
        super(image);
        withExposedPorts(HTTP_PORT, SMTP_PORT);
        withEnv("SES_EMULATOR_HOST", "0.0.0.0");
        waitingFor(Wait.forHttp("/_emulator/health").forPort(HTTP_PORT).forStatusCode(200));
    }

    /** Where the SES API and the control API answer; for {@code endpointOverride}. */
    public URI getEndpoint() {
        return URI.create("http://" + getHost() + ":" + getMappedPort(HTTP_PORT));
    }

    /** The port of {@link #getHost()} that takes mail. */
    public int getSmtpPort() {
        return getMappedPort(SMTP_PORT);
    }
}
