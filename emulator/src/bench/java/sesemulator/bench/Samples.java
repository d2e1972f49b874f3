package sesemulator.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sent: one mail of 10 KB with the header of an ordinary one, and the calls about it. */
public final class Samples {
    static final String SENDER = "sender@outside.example";
    static final String RECIPIENT = "nobody@inbound.example";

    /** As long as what the emulator answers. */
    static final String CANNED_ANSWER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <SendBounceResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendBounceResult><MessageId>\
            010001a20b80e562-84b8a897-40b8-4be6-a6b3-56c5b4d18d78-000000</MessageId></SendBounceResult>\
            <ResponseMetadata><RequestId>84b8a897-40b8-4be6-a6b3-56c5b4d18d79</RequestId></ResponseMetadata>\
            </SendBounceResponse>
            """;

    /** As an SDK sends them. */
    private static final String FIELDS = """
            Content-Type: application/x-www-form-urlencoded; charset=utf-8
            X-Amz-Date: 20260305T070416Z
            User-Agent: aws-sdk-java/2.40.2 md/io#sync md/http#UrlConnection ua/2.1 os/Linux lang/java#17.0.15
            Authorization: AWS4-HMAC-SHA256 Credential=any/20260305/us-east-1/ses/aws4_request, \
            SignedHeaders=amz-sdk-invocation-id;content-length;content-type;host;x-amz-date, \
            Signature=4f2a1de6c05b2b7f5ad6b1cc7e8f1ad5b7d9a8c0e1f2a3b4c5d6e7f8a9b0c1d2
            """.replace("\n", "\r\n");

    private static final String HEADER = """
            Received: from mail.outside.example (mail.outside.example [192.0.2.22])
             by mx.outside.example (Postfix) with ESMTPS id 4TzQ1x5Jk2z9v7
             for <nobody@inbound.example>; Thu, 05 Mar 2026 07:04:15 +0000 (UTC)
            Received: from [10.0.0.17] (host-17.outside.example [10.0.0.17])
             (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))
             by mail.outside.example (Postfix) with ESMTPSA id 4TzQ1w0Qx1z9v6;
             Thu, 05 Mar 2026 07:04:14 +0000 (UTC)
            DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=outside.example;
             s=selector1; t=1772694254; h=from:from:reply-to:subject:date:message-id:to:
             mime-version:content-type:content-transfer-encoding;
             bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=;
             b=Yk2mZ0c1h3R4s5T6u7V8w9X0y1Z2a3B4c5D6e7F8g9H0i1J2k3L4m5N6o7P8q9R0s1T2u3
             V4w5X6y7Z8a9B0c1D2e3F4g5H6i7J8k9L0m1N2o3P4q5R6s7T8u9V0w1X2y3Z4a5B6c7D8
            From: "Sender, Ann" <sender@outside.example>
            To: nobody@inbound.example
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus_der_Ferne?= and the report of March
            Date: Thu, 5 Mar 2026 08:04:14 +0100
            Message-ID: <6b1f6a52-6e3e-4e3e-9c6c-1a5a5e9f7d10@outside.example>
            User-Agent: Sender 102.0
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8; format=flowed
            Content-Transfer-Encoding: 7bit
            Content-Language: en-GB

            """;

    private Samples() {}

    /** The mail, in lines that end in CRLF, of 10 KB. */
    public static String mail() {
        String line = "The quick brown fox jumps over the lazy dog, and again, and once more.\n";
        String mail = HEADER + line.repeat((10_240 - HEADER.length()) / line.length());
        return mail.replace("\n", "\r\n");
    }

    /** The form of a SendBounce, as an SDK sends it. */
    public static String sendBounce(String originalMessageId) {
        return "Action=SendBounce&Version=2010-12-01&OriginalMessageId=" + originalMessageId
                + "&BounceSender=" + encoded("mailer-daemon@inbound.example")
                + "&BouncedRecipientInfoList.member.1.Recipient=" + encoded(RECIPIENT)
                + "&BouncedRecipientInfoList.member.1.BounceType=DoesNotExist";
    }

    /** Bounces of these mails. */
    static List<byte[]> sendBounces(List<String> originals) {
        return originals.stream().map(id -> call(sendBounce(id))).toList();
    }

    /** The newest bounces of each of these mails, as a test asks for them. */
    static List<byte[]> capturedBounces(List<String> originals) {
        return originals.stream()
                .map(id -> HttpConnection.get("/_emulator/captured-bounces?limit=5&originalMessageId=" + id))
                .toList();
    }

    static byte[] call(String form) {
        return HttpConnection.post("/", FIELDS, form);
    }

    static String verifyDomain() {
        return "Action=VerifyDomainIdentity&Version=2010-12-01&Domain=inbound.example";
    }

    static String listIdentities() {
        return "Action=ListIdentities&Version=2010-12-01";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
