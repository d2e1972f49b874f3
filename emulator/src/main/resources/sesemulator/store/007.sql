-- What was set for an identity: DKIM, MAIL FROM and notifications.
CREATE TABLE identity_settings (
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    identity VARCHAR(320) NOT NULL,
    document VARCHAR NOT NULL,
    PRIMARY KEY (account, region, identity)
);
