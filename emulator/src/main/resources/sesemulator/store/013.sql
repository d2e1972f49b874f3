-- A captured bounce is one row, and one value, packed, in it; it became so before this file is run, and takes less by that.

UPDATE captured_bounce SET octets = OCTET_LENGTH(packed) + 1000;
ALTER TABLE captured_bounce DROP COLUMN document;
DROP TABLE captured_bounce_bytes;
DROP TABLE captured_bounce_recipient;
