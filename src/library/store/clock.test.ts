import { expect, test } from "vitest";
import { endOf, moment } from "./clock.ts";

test.each([
  ["2031-03-04", "2031-03-04T00:00:00.000Z"],
  ["2031-03-04T18:20:00+02:00", "2031-03-04T16:20:00.000Z"],
  ["2031-03-04T18:20+0200", "2031-03-04T16:20:00.000Z"],
  ["2031-03-04T18:20", "2031-03-04T18:20:00.000Z"],
  ["2031-03", "2031-03-01T00:00:00.000Z"],
  ["2031", "2031-01-01T00:00:00.000Z"],
  ["2031-13-04", null],
  ["on Tuesday", null],
  ["", null],
  [null, null],
])("%s is the moment %s", (date, expected) => {
  expect(moment(date)).toBe(expected);
});

test.each([
  ["2031-03-04", "2031-03-04T23:59:59.999Z"],
  ["2031-02", "2031-02-28T23:59:59.999Z"],
  ["2031", "2031-12-31T23:59:59.999Z"],
  ["2031-03-04T18:20Z", "2031-03-04T18:20:00.000Z"],
  ["soon", null],
])("%s ends at %s", (date, expected) => {
  expect(endOf(date)).toBe(expected);
});
