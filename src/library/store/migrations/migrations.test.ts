import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { POSTGRES, SQLITE } from "./dialect.ts";
import { MIGRATIONS } from "./index.ts";

/** A library out there was made by these: a migration that is released never changes, and what is new is a migration more. */
const RELEASED = ["9494ee697d56f2a6", "dd4c5b83fd2d5100", "0945f6297ad527bb", "4262fc67c844f6fe", "6685bd0958c172bc"];

test("a migration never changes", () => {
  const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
  expect(MIGRATIONS.map((migration) => hash(JSON.stringify([migration(SQLITE), migration(POSTGRES)])))).toEqual(RELEASED);
});
