package sesemulator.configuration;

/** Whether mail may go out over a connection without TLS; names as in the service model. */
public enum TlsPolicy {
    REQUIRE,
    OPTIONAL
}
