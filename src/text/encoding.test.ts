import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText, wellFormed } from "./encoding.ts";

const RUSSIAN =
  "Мост через Истер закрыт, сообщило министерство транспорта. «Никому ничто не угрожает», — сказала министр Лунд журналистам в понедельник.";

describe("decodeText", () => {
  it("any text that is well-formed comes back out of UTF-8, and out of UTF-16 with its mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(decodeText(Buffer.from(text)).text).toBe(text.replace(/^\ufeff/, ""));
        expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])).text).toBe(text);
      }),
    );
  });
  it.each(["windows-1251", "koi8-r", "iso-8859-5"])("guesses %s", (encoding) => {
    expect(decodeText(iconv.encode(RUSSIAN.replaceAll("«", '"').replaceAll("»", '"').replaceAll("—", "-"), encoding)).text).toContain(
      "сообщило министерство",
    );
  });
  it("reads Latin-1 as Windows-1252, as browsers do", () => {
    expect(decodeText(Buffer.from([0x93, 0x68, 0x69, 0x94]), "iso-8859-1").text).toBe("“hi”");
  });
  it("believes the page's own declaration where the bytes allow it", () => {
    const page = '<meta charset="shift_jis"><p>橋は閉鎖された</p>';
    expect(decodeText(iconv.encode(page, "shift_jis"))).toEqual({ text: page, encoding: "shift_jis" });
  });
  it("does not believe a declaration that the bytes contradict", () => {
    expect(decodeText(Buffer.from('<meta charset="iso-8859-1"><p>Brücke über den Ister')).text).toContain("Brücke über");
    expect(
      decodeText(iconv.encode('<meta charset="utf-8"><p>Die Brücke über den Ister ist gesperrt, sagte die Ministerin für Verkehr.', "windows-1252"))
        .text,
    ).toContain("Brücke über");
  });
  it("keeps UTF-8 that is cut in the middle of a character", () => {
    const bytes = Buffer.from(RUSSIAN);
    expect(decodeText(bytes.subarray(0, bytes.length - 1)).text).toContain("журналистам");
  });
  it("takes any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeText(bytes).text.isWellFormed()).toBe(true);
      }),
    );
  });
});

it("wellFormed changes lone surrogates alone", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (text) => {
      expect(wellFormed(text)).toBe(text.toWellFormed());
    }),
  );
});
