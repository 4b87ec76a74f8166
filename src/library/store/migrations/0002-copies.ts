/** Which documents are copies of which. Released: never changed. */
import type { Migration } from "./dialect.ts";

export const copies: Migration = ({ text, real, clustered }) => [
  `create table copy_standing (
    document bigint primary key references document (key) on delete cascade,
    precedence ${text} not null,
    words integer not null
  )`,
  `create table fingerprint (
    hash integer not null,
    document bigint not null references document (key) on delete cascade,
    primary key (hash, document)
  )${clustered}`,
  "create index fingerprint_document on fingerprint (document)",
  `create table passage (
    first bigint not null references document (key) on delete cascade,
    second bigint not null references document (key) on delete cascade,
    share ${real} not null,
    copied integer not null,
    passages ${text} not null,
    primary key (second, first)
  )${clustered}`,
  "create index passage_first on passage (first)",
];
