import { expect, it } from "vitest";
import { peopleIn } from "./people.ts";

it.each([
  ["By Ana Roe and Jan E. Doe, Staff Writers", ["Ana Roe", "Jan E. Doe"]],
  ["Robert Falk, AP National Security Writer", ["Robert Falk"]],
  ["By Reuters", []],
  ["Von Käthe Brandt | Kalvar", ["Käthe Brandt"]],
  ["Rachel Lenk, MS, RD", ["Rachel Lenk"]],
  ["Merea Newsroom", []],
  ["Óscar de la Peña", ["Óscar de la Peña"]],
  ["", []],
])("%s", (byline, names) => {
  expect(peopleIn(byline)).toEqual(names);
});
