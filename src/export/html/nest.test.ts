import fc from "fast-check";
import { expect, test } from "vitest";
import type { Span } from "../../model/span.ts";
import { DEEPEST, nested } from "./nest.ts";

const LENGTH = 40;
const span = fc.tuple(fc.nat(LENGTH), fc.nat(LENGTH)).map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const places = fc.uniqueArray(fc.nat(LENGTH));

test("every unit is written once, elements nest, and each mark covers its own words", () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: DEEPEST }), places, (marks, breaks) => {
      const open: Span[] = [];
      const covered = new Map<Span, number>();
      let at = 0;
      for (const step of nested(marks, { start: 0, end: LENGTH }, breaks)) {
        if ("open" in step) open.push(step.open);
        else if ("close" in step) expect(open.pop()).toBe(step.close);
        else if ("broken" in step) expect([open, at]).toEqual([[], step.broken]);
        else {
          expect(step.from).toBe(at);
          for (const mark of open) {
            expect(mark.start <= step.from && step.to <= mark.end).toBe(true);
            covered.set(mark, (covered.get(mark) ?? 0) + step.to - step.from);
          }
          at = step.to;
        }
      }
      expect([at, open]).toEqual([LENGTH, []]);
      for (const mark of marks) expect(covered.get(mark) ?? 0).toBe(mark.end - mark.start);
    }),
  );
});

test("a mark that crosses the end of another is divided, and begins once", () => {
  const steps = [
    ...nested(
      [
        { start: 0, end: 4 },
        { start: 2, end: 6 },
      ],
      { start: 0, end: 8 },
    ),
  ];
  const firsts = steps.flatMap((step) => ("open" in step ? [[step.open.start, step.isFirst]] : []));
  expect(firsts).toEqual([
    [0, true],
    [2, true],
    [2, false],
  ]);
});

test("a thousand marks over one another stay a page, not a million elements", () => {
  const marks = Array.from({ length: 1000 }, (_, index) => ({ start: index, end: 1000 + index }));
  expect([...nested(marks, { start: 0, end: 2000 })].length).toBeLessThan(10_000);
});
