package sesemulator.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfSignedCertificateTest {
    private static final String HOST = "inbound-smtp.eu-central-1.amazonaws.com";

    private final SecureRandom random = new SecureRandom();

    @Test
    void can_be_read_by_others_and_vouches_for_itself() throws GeneralSecurityException {
        byte[] encoded = SelfSignedCertificate.forHosts(List.of(HOST), random)
                .certificate()
                .getEncoded();

        X509Certificate read = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));

        read.verify(read.getPublicKey());
        assertThat(read.getVersion()).isEqualTo(3);
        assertThat(read.getSigAlgName()).isEqualTo("SHA256withECDSA");
        assertThat(read.getSubjectX500Principal().getName()).isEqualTo("CN=" + HOST);
        assertThat(read.getIssuerX500Principal()).isEqualTo(read.getSubjectX500Principal());
        assertThat(read.getSubjectAlternativeNames()).hasToString("[[2, " + HOST + "]]");
        assertThat(((ECPublicKey) read.getPublicKey()).getParams().getOrder().bitLength())
                .isEqualTo(256);
    }

    @Test
    void is_valid_for_this_century() throws GeneralSecurityException {
        X509Certificate certificate =
                SelfSignedCertificate.forHosts(List.of(HOST), random).certificate();

        certificate.checkValidity(Date.from(Instant.parse("2000-01-02T00:00:00Z")));
        certificate.checkValidity(Date.from(Instant.parse("2099-12-31T00:00:00Z")));
    }

    @Test
    void has_a_serial_number_and_a_key_of_its_own() throws GeneralSecurityException {
        X509Certificate one =
                SelfSignedCertificate.forHosts(List.of(HOST), random).certificate();
        X509Certificate other =
                SelfSignedCertificate.forHosts(List.of(HOST), random).certificate();

        assertThat(one.getSerialNumber()).isPositive().isNotEqualTo(other.getSerialNumber());
        assertThat(one.getPublicKey()).isNotEqualTo(other.getPublicKey());
    }

    @Test
    void is_for_names_and_addresses() throws GeneralSecurityException {
        X509Certificate certificate = SelfSignedCertificate.forHosts(List.of("localhost", "127.0.0.1", "::1"), random)
                .certificate();

        assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=localhost");
        assertThat(certificate.getSubjectAlternativeNames())
                .hasToString("[[2, localhost], [7, 127.0.0.1], [7, 0:0:0:0:0:0:0:1]]");
    }
}
