/** Which statements are alike, and the claims that they make. Released: never changed. */
import type { Migration } from "./dialect.ts";

export const claims: Migration = ({ key, bytes, text, real, clustered, find }) => [
  `create table noted (name ${text} primary key, value ${text} not null)`,
  `create table meaning (hash ${bytes} primary key, vector ${bytes} not null)${clustered}`,
  `create table gist (
    reading bigint primary key references reading (key) on delete cascade,
    day integer,
    vector ${bytes} not null,
    marks ${bytes} not null
  )`,
  "create index gist_day on gist (day, reading)",
  `create table pair (
    first bigint not null references statement (key) on delete cascade,
    second bigint not null references statement (key) on delete cascade,
    score ${real} not null,
    apart integer not null,
    primary key (first, second)
  )${clustered}`,
  "create index pair_second on pair (second)",
  `create table anchor (statement bigint primary key references statement (key) on delete cascade, id ${text} not null)`,
  find("anchor", "id"),
  `create table piece (key ${key}, ceiling ${real})`,
  `create table claim (
    key ${key},
    piece bigint not null references piece (key) on delete cascade,
    id ${text} not null,
    text ${text} not null,
    told ${text} not null,
    document ${text} not null,
    place integer not null,
    reports integer not null,
    least integer not null,
    most integer not null,
    contradicted integer not null,
    json ${bytes} not null
  )`,
  "create index claim_piece on claim (piece)",
  find("claim", "id"),
  "create index claim_told on claim (told, document, place)",
  "create index claim_reports on claim (reports, told, document, place)",
  "create index claim_contradicted on claim (contradicted, reports, told, document, place)",
  `create table appearance (
    statement bigint primary key references statement (key) on delete cascade,
    claim bigint not null references claim (key) on delete cascade
  )`,
  "create index appearance_claim on appearance (claim)",
  `create table contradiction (
    one bigint not null references claim (key) on delete cascade,
    other bigint not null references claim (key) on delete cascade,
    slot ${text} not null,
    primary key (one, other)
  )${clustered}`,
  "create index contradiction_other on contradiction (other)",
];
