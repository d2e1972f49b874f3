package sesemulator.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A certificate that vouches for itself (X.509 v3, RFC 5280), with its key: EC P-256, for some hosts, valid from 2000
 * to 2099 whatever the clock says.
 */
record SelfSignedCertificate(X509Certificate certificate, PrivateKey privateKey) {
    private static final int SERIAL_BITS = 96;

    /** Nothing else looks like one: a name has letters. */
    private static final Pattern IP_ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    /** @param hosts names or IP addresses, the first its common name */
    static SelfSignedCertificate forHosts(List<String> hosts, SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        KeyPair keys = generator.generateKeyPair();

        byte[] ecdsaWithSha256 = Der.sequence(Der.objectIdentifier(1, 2, 840, 10045, 4, 3, 2));
        byte[] content = content(hosts, ecdsaWithSha256, keys, new BigInteger(SERIAL_BITS, random));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate(), random);
        signature.update(content);

        byte[] encoded = Der.sequence(content, ecdsaWithSha256, Der.bitString(signature.sign()));
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        return new SelfSignedCertificate(certificate, keys.getPrivate());
    }

    /** RFC 5280 §4.1: TBSCertificate. */
    private static byte[] content(List<String> hosts, byte[] algorithm, KeyPair keys, BigInteger serial) {
        byte[] version3 = Der.explicit(0, Der.integer(BigInteger.TWO));
        byte[] commonName = Der.sequence(Der.objectIdentifier(2, 5, 4, 3), Der.utf8String(hosts.get(0)));
        byte[] name = Der.sequence(Der.set(commonName));
        byte[] validity = Der.sequence(Der.utcTime("000101000000Z"), Der.generalizedTime("20991231235959Z"));
        byte[][] names =
                hosts.stream().map(SelfSignedCertificate::alternativeName).toArray(byte[][]::new);
        byte[] alternativeNames =
                Der.sequence(Der.objectIdentifier(2, 5, 29, 17), Der.octetString(Der.sequence(names)));
        return Der.sequence(
                version3,
                Der.integer(serial.add(BigInteger.ONE)), // never 0
                algorithm,
                name, // of the issuer
                validity,
                name, // of the subject
                keys.getPublic().getEncoded(),
                Der.explicit(3, Der.sequence(alternativeNames)));
    }

    /** RFC 5280 §4.2.1.6: [2] dNSName, [7] iPAddress. */
    private static byte[] alternativeName(String host) {
        try {
            return IP_ADDRESS.matcher(host).matches()
                    ? Der.implicit(7, InetAddress.getByName(host).getAddress())
                    : Der.implicit(2, host.getBytes(StandardCharsets.US_ASCII));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + host, e);
        }
    }
}
