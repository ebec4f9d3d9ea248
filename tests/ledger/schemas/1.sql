-- The tables as the first schema had them; a blank line ends a statement, and braces are what the stores call otherwise.
CREATE TABLE decisions (
    id VARCHAR NOT NULL,
    at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    "before" TEXT,
    "after" TEXT,
    why TEXT NOT NULL,
    PRIMARY KEY (id)
)

CREATE INDEX ix_decisions_target ON decisions (target)

CREATE TABLE reports (
    number {serial} NOT NULL,
    id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    url VARCHAR,
    outlet VARCHAR,
    wire VARCHAR,
    published DATE,
    title TEXT,
    text TEXT NOT NULL,
    sha256 VARCHAR NOT NULL,
    stretches TEXT NOT NULL,
    unresolved TEXT NOT NULL,
    version VARCHAR NOT NULL,
    sketch {bytes} NOT NULL,
    length INTEGER NOT NULL,
    source VARCHAR NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (id)
)

CREATE INDEX ix_reports_published ON reports (published)

CREATE INDEX ix_reports_source ON reports (source)

CREATE TABLE claims (
    id VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    place INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    stance VARCHAR NOT NULL,
    claimant VARCHAR NOT NULL,
    party VARCHAR,
    words TEXT NOT NULL,
    low INTEGER,
    high INTEGER,
    status VARCHAR,
    side VARCHAR,
    victims VARCHAR,
    scope VARCHAR,
    first DATE,
    last DATE,
    "where" VARCHAR,
    lat FLOAT,
    lon FLOAT,
    said TEXT NOT NULL,
    scene VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id)
)

CREATE INDEX ix_claims_party ON claims (party)

CREATE INDEX ix_claims_report ON claims (report)

CREATE INDEX ix_claims_scene ON claims (scene)

CREATE TABLE copies (
    one VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (one, other),
    FOREIGN KEY(one) REFERENCES reports (id),
    FOREIGN KEY(other) REFERENCES reports (id)
)

CREATE TABLE findings (
    id {serial} NOT NULL,
    report VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    why TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id)
)

CREATE INDEX ix_findings_report ON findings (report)

CREATE TABLE namings (
    id {serial} NOT NULL,
    report VARCHAR NOT NULL,
    sound VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    rank VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id)
)

CREATE INDEX ix_namings_report ON namings (report)

CREATE INDEX ix_namings_sound ON namings (sound)

CREATE TABLE prints (
    report VARCHAR NOT NULL,
    value VARCHAR NOT NULL,
    PRIMARY KEY (report, value),
    FOREIGN KEY(report) REFERENCES reports (id)
)

CREATE INDEX prints_by_value ON prints (value)

CREATE TABLE scenes (
    id VARCHAR NOT NULL,
    report VARCHAR NOT NULL,
    first DATE,
    last DATE,
    place VARCHAR,
    said TEXT NOT NULL,
    episode VARCHAR NOT NULL,
    incident VARCHAR NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(report) REFERENCES reports (id)
)

CREATE INDEX ix_scenes_episode ON scenes (episode)

CREATE INDEX ix_scenes_incident ON scenes (incident)

CREATE INDEX ix_scenes_report ON scenes (report)

CREATE TABLE blocks (
    scene VARCHAR NOT NULL,
    party VARCHAR NOT NULL,
    week INTEGER NOT NULL,
    PRIMARY KEY (scene, party, week),
    FOREIGN KEY(scene) REFERENCES scenes (id)
)

CREATE INDEX blocks_by_party ON blocks (party, week)

CREATE TABLE links (
    one VARCHAR NOT NULL,
    other VARCHAR NOT NULL,
    level VARCHAR NOT NULL,
    score FLOAT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (one, other, level),
    FOREIGN KEY(one) REFERENCES scenes (id),
    FOREIGN KEY(other) REFERENCES scenes (id)
)

CREATE INDEX links_by_other ON links (other)
