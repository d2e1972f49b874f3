-- What emulators that share a PostgreSQL must have in common, and would else have in memory. Run at each start; it is no
-- part of the numbered schema, nor of snapshots. Times are microseconds since 1970-01-01T00:00:00Z.

-- The clocks that were set, each by what it is ahead or by where it stands; the common one is of no account and region.
CREATE TABLE IF NOT EXISTS shared_clock (
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    offset_us BIGINT NOT NULL,
    frozen_us BIGINT,
    PRIMARY KEY (account, region)
);

-- How much passed of a rate: when the next would be due, and when the last came.
CREATE TABLE IF NOT EXISTS shared_meter (
    name VARCHAR(64) NOT NULL,
    account VARCHAR(12) NOT NULL,
    region VARCHAR(32) NOT NULL,
    due_us BIGINT NOT NULL,
    last_us BIGINT NOT NULL,
    PRIMARY KEY (name, account, region)
);

-- The emulators that run, and when they were last heard of, by real time.
CREATE TABLE IF NOT EXISTS shared_emulator (
    id VARCHAR(100) PRIMARY KEY,
    seen_us BIGINT NOT NULL
);

-- Who runs or relays a mail.
CREATE TABLE IF NOT EXISTS shared_claim (
    work VARCHAR(64) NOT NULL,
    mail VARCHAR(100) NOT NULL,
    emulator VARCHAR(100) NOT NULL,
    PRIMARY KEY (work, mail)
);

CREATE OR REPLACE FUNCTION shared_real_us() RETURNS BIGINT LANGUAGE SQL VOLATILE AS
    'SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT)';

-- The time that an account and region goes by. Reads the clocks anew each time, also behind a lock that was waited for.
CREATE OR REPLACE FUNCTION shared_now_us(VARCHAR, VARCHAR) RETURNS BIGINT LANGUAGE SQL VOLATILE AS
    'SELECT COALESCE(
        (SELECT COALESCE(frozen_us, shared_real_us() + offset_us) FROM shared_clock
            WHERE (account = $1 AND region = $2) OR account = '''' ORDER BY account DESC LIMIT 1),
        shared_real_us())';
