-- A captured bounce is one row, and one value, packed, in it; it became so before this file is run, and takes less by that.

UPDATE captured_bounce SET octets = OCTET_LENGTH(packed) + 1000;
ALTER TABLE captured_bounce ALTER COLUMN recipients SET NOT NULL;
ALTER TABLE captured_bounce ALTER COLUMN statuses SET NOT NULL;
ALTER TABLE captured_bounce ALTER COLUMN bounce_types SET NOT NULL;
ALTER TABLE captured_bounce ALTER COLUMN packed SET NOT NULL;
ALTER TABLE captured_bounce DROP COLUMN document;
DROP TABLE captured_bounce_bytes;
DROP TABLE captured_bounce_recipient;

-- Recipients anew: H2 makes an index of its own for a reference that finds none, and these had theirs only later.

ALTER TABLE received_mail_recipient RENAME TO older_recipient;
CREATE TABLE received_mail_recipient (
    position BIGINT NOT NULL,
    address VARCHAR(320) NOT NULL
);
INSERT INTO received_mail_recipient (position, address) SELECT position, address FROM older_recipient;
DROP TABLE older_recipient;
CREATE INDEX received_mail_recipient_position ON received_mail_recipient (position);
CREATE INDEX received_mail_recipient_address ON received_mail_recipient (address);
ALTER TABLE received_mail_recipient ADD FOREIGN KEY (position) REFERENCES received_mail (position) ON DELETE CASCADE;

ALTER TABLE sent_mail_recipient RENAME TO older_recipient;
CREATE TABLE sent_mail_recipient (
    position BIGINT NOT NULL,
    address VARCHAR(320) NOT NULL
);
INSERT INTO sent_mail_recipient (position, address) SELECT position, address FROM older_recipient;
DROP TABLE older_recipient;
CREATE INDEX sent_mail_recipient_position ON sent_mail_recipient (position);
CREATE INDEX sent_mail_recipient_address ON sent_mail_recipient (address);
ALTER TABLE sent_mail_recipient ADD FOREIGN KEY (position) REFERENCES sent_mail (position) ON DELETE CASCADE;

ALTER TABLE published_event_recipient RENAME TO older_recipient;
CREATE TABLE published_event_recipient (
    position BIGINT NOT NULL,
    address VARCHAR NOT NULL
);
INSERT INTO published_event_recipient (position, address) SELECT position, address FROM older_recipient;
DROP TABLE older_recipient;
CREATE INDEX published_event_recipient_position ON published_event_recipient (position);
ALTER TABLE published_event_recipient ADD FOREIGN KEY (position) REFERENCES published_event (position) ON DELETE CASCADE;
