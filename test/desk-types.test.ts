/** The desk's types are written by hand; the type checker holds them against what the library answers with. */
import { expectTypeOf, test } from "vitest";
import type { Claim } from "../src/library/claims.ts";
import type { ClaimView } from "../src/library/query/claim.ts";
import type { Contradiction } from "../src/library/query/contradictions.ts";
import type { Listed } from "../src/library/query/documents.ts";
import type { Quoted, QuotingOutlet } from "../src/library/query/sources.ts";
import type { Reading } from "../src/model/reading.ts";
import type * as desk from "../web/src/api/types.ts";

test("what the library answers with is what the desk takes it for", () => {
  expectTypeOf<Claim>().toExtend<desk.Claim>();
  expectTypeOf<ClaimView>().toExtend<desk.ClaimView>();
  expectTypeOf<Contradiction>().toExtend<desk.Contradiction>();
  expectTypeOf<Listed>().toExtend<desk.Listed>();
  expectTypeOf<Quoted>().toExtend<desk.Quoted>();
  expectTypeOf<QuotingOutlet>().toExtend<desk.QuotingOutlet>();
  expectTypeOf<Reading>().toExtend<desk.Reading>();
});
