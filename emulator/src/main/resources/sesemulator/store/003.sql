-- SQL that H2 and PostgreSQL both run. A mail without a finished run is to be run.
CREATE TABLE rule_run (
    position BIGINT PRIMARY KEY REFERENCES received_mail (position) ON DELETE CASCADE,
    finished BOOLEAN NOT NULL,
    document VARCHAR
);

-- Mail from before there were rules is done with.
INSERT INTO rule_run (position, finished) SELECT position, TRUE FROM received_mail;
