import { expect, it } from "vitest";
import { isBrokenToWidth } from "./lines.ts";

it("knows mail that was broken to a width", () => {
  const mail = [
    "The harbour authority told the port's workers on Monday that it had",
    "promised nobody a crane, and that whoever had said so in its name must",
    "have meant another harbour, since this one had stood without a crane for",
    "as long as anyone on the quay could remember, and would go on doing so",
    "for some years yet.",
  ].join("\n");
  expect(isBrokenToWidth(mail)).toBe(true);
});

it("takes lines for paragraphs where they end as such, or are headings and lists", () => {
  expect(isBrokenToWidth("The port is shut.\nNo ship has come since Monday.\nNobody knows why.\nThe mayor left.\nShe said nothing.")).toBe(false);
  expect(isBrokenToWidth("Contents\nPort\nQuay\nCrane\nFerry\nTrain")).toBe(false);
  expect(isBrokenToWidth("")).toBe(false);
});
