/** All migrations in their order. A released one never changes: what has to be different is a new one. */
import { readings } from "./0001-readings.ts";
import { copies } from "./0002-copies.ts";
import { search } from "./0003-search.ts";
import { claims } from "./0004-claims.ts";
import { assessments } from "./0005-assessments.ts";
import type { Migration } from "./dialect.ts";

export const MIGRATIONS: readonly Migration[] = [readings, copies, search, claims, assessments];
