import { expect, test } from "vitest";
import { pointsOf } from "./points.ts";

test("spans count code points", () => {
  expect(pointsOf("a𝔟c d").slice({ start: 1, end: 3 })).toBe("𝔟c");
  expect(pointsOf("plain").slice({ start: 1, end: 99 })).toBe("lain");
  expect(pointsOf("😀😀").length).toBe(2);
});
