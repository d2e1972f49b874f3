-- Receipt rule sets and IP address filters. The document of a rule set holds its rules in their order.

CREATE TABLE receipt_rule_set (
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    name VARCHAR(64) NOT NULL,
    document VARCHAR NOT NULL,
    PRIMARY KEY (account, region, name)
);

CREATE TABLE active_receipt_rule_set (
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    name VARCHAR(64) NOT NULL,
    PRIMARY KEY (account, region),
    FOREIGN KEY (account, region, name) REFERENCES receipt_rule_set (account, region, name) ON DELETE CASCADE
);

CREATE TABLE receipt_filter (
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    name VARCHAR(64) NOT NULL,
    policy VARCHAR(16) NOT NULL,
    cidr VARCHAR(64) NOT NULL,
    PRIMARY KEY (account, region, name)
);
