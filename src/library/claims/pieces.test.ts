import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edge, pieceOf } from "./pieces.ts";

const graph = fc.uniqueArray(
  fc.record({ a: fc.integer({ min: 0, max: 11 }), b: fc.integer({ min: 0, max: 11 }), score: fc.integer({ min: 0, max: 6 }) }),
  {
    selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    maxLength: 30,
  },
);

test("pieces part what there is, none is too large, and each is whole at some likeness", async () => {
  await fc.assert(
    fc.asyncProperty(graph, fc.integer({ min: 1, max: 6 }), async (edges, most) => {
      const by = new Map<number, Edge[]>(Array.from({ length: 12 }, (_, i) => [i, []]));
      for (const { a, b, score } of edges) {
        by.get(a)!.push({ to: b, score });
        by.get(b)!.push({ to: a, score });
      }
      const pieces = await Promise.all([...by.keys()].map((start) => pieceOf(start, async () => by, most)));
      for (const [start, { members, ceiling }] of pieces.entries()) {
        expect(members).toContain(start);
        expect(members.length).toBeLessThanOrEqual(most);
        for (const other of members) expect(new Set(pieces[other]!.members)).toEqual(new Set(members));
        // What leads out of it was let go, since with it the piece would have been too large.
        const out = members.flatMap((key) => by.get(key)!.filter(({ to }) => !members.includes(to)));
        expect(Math.max(...out.map(({ score }) => score), Number.NEGATIVE_INFINITY)).toBe(ceiling ?? Number.NEGATIVE_INFINITY);
      }
    }),
  );
});
