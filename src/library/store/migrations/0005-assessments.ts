/** What people judged. Released: never changed. */
import type { Migration } from "./dialect.ts";

export const assessments: Migration = ({ key, text }) => [
  `create table assessment (
    key ${key},
    id ${text} not null unique,
    author ${text} not null,
    note ${text},
    recorded_at ${text} not null,
    judgement ${text} not null
  )`,
];
