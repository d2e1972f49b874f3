package sesemulator.smtp;

import static sesemulator.smtp.Der.bitString;
import static sesemulator.smtp.Der.explicit;
import static sesemulator.smtp.Der.generalizedTime;
import static sesemulator.smtp.Der.integer;
import static sesemulator.smtp.Der.objectId;
import static sesemulator.smtp.Der.octetString;
import static sesemulator.smtp.Der.sequence;
import static sesemulator.smtp.Der.set;
import static sesemulator.smtp.Der.utcTime;
import static sesemulator.smtp.Der.utf8String;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
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

/**
 * A key and a certificate (X.509 v3, RFC 5280) that it signed itself, for one host name, valid from 2020 to 2099.
 *
 * <p>The JDK can read certificates but not write them, and the libraries that can are larger than all the rest of this
 * program's dependencies but two.
 */
record SelfSignedCertificate(PrivateKey privateKey, X509Certificate certificate) {
    private static final byte[] ECDSA_WITH_SHA256 = sequence(objectId(1, 2, 840, 10045, 4, 3, 2));
    private static final int SERIAL_BITS = 127;
    private static final int VERSION_3 = 2;
    private static final int DNS_NAME = 0x82;

    static SelfSignedCertificate generate(String hostName, SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        KeyPair keys = generator.generateKeyPair();

        byte[] content = content(hostName, new BigInteger(SERIAL_BITS, random), keys);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate(), random);
        signature.update(content);
        byte[] certificate = sequence(content, ECDSA_WITH_SHA256, bitString(signature.sign()));

        X509Certificate parsed = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        return new SelfSignedCertificate(keys.getPrivate(), parsed);
    }

    private static byte[] content(String hostName, BigInteger serial, KeyPair keys) {
        byte[] name = sequence(set(sequence(objectId(2, 5, 4, 3), utf8String(hostName))));
        byte[] validity = sequence(utcTime("200101000000Z"), generalizedTime("20991231235959Z"));
        byte[] alternativeName = sequence(
                objectId(2, 5, 29, 17),
                octetString(sequence(Der.element(DNS_NAME, hostName.getBytes(StandardCharsets.US_ASCII)))));
        return sequence(
                explicit(0, integer(BigInteger.valueOf(VERSION_3))),
                integer(serial),
                ECDSA_WITH_SHA256,
                name,
                validity,
                name,
                keys.getPublic().getEncoded(),
                explicit(3, sequence(alternativeName)));
    }
}
