-- What each thing takes, about: its octets, its document, and a thousand for its rows and what finds them.

ALTER TABLE received_mail ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE received_mail SET octets = size + CHAR_LENGTH(document) + 1000;
ALTER TABLE captured_bounce ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE captured_bounce SET octets = size + CHAR_LENGTH(document) + 1000;
ALTER TABLE sent_mail ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE sent_mail SET octets = size + CHAR_LENGTH(document) + 1000;
ALTER TABLE feedback ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE feedback SET octets = size + CHAR_LENGTH(document) + 1000;
ALTER TABLE stored_object ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE stored_object SET octets = size + 1000;
ALTER TABLE published_message ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE published_message SET octets = CHAR_LENGTH(document) + 1000;
ALTER TABLE published_event ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE published_event SET octets = CHAR_LENGTH(document) + 1000;
ALTER TABLE refused_bounce ADD COLUMN octets BIGINT DEFAULT 0 NOT NULL;
UPDATE refused_bounce SET octets = CHAR_LENGTH(document) + 1000;
