/** Each format in, and what is said of what is none. */
import { deflateRawSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Document } from "../../model/document.ts";
import type { ApudError } from "../../model/errors.ts";
import { decode } from "./index.ts";

async function only(
  bytes: Uint8Array,
  name: string | null = null,
  mimeType: string | null = null,
): Promise<{ document?: Document; error?: ApudError }> {
  const items = [];
  for await (const item of decode({ bytes, name, mimeType })) items.push(item);
  expect(items).toHaveLength(1);
  return items[0] as { document?: Document; error?: ApudError };
}
const parts = (document: Document | undefined) => document?.sections.map(({ kind, start, end }) => [kind, document.bodyText.slice(start, end)]);
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("text", () => {
  it("is kept to the letter, its head marked where that is safe", async () => {
    const text = "Bridge closed\r\n\r\nBy Ana Roe\r\n\r\nKALVAR (AP) — The bridge was closed on Monday.\r\n\r\nNobody was hurt.\r\n";
    const { document } = await only(Buffer.from(text), "bridge.txt");
    expect(document).toMatchObject({
      bodyText: text,
      title: "Bridge closed",
      authors: ["Ana Roe"],
      credit: "Associated Press",
      mimeType: "text/plain",
    });
    expect(parts(document)).toEqual([
      ["headline", "Bridge closed"],
      ["byline", "By Ana Roe"],
      ["dateline", "KALVAR (AP) —"],
      ["body", "The bridge was closed on Monday.\r\n\r\nNobody was hurt."],
    ]);
  });
  it("without byline and dateline has no sections", async () => {
    expect((await only(Buffer.from("Bridge closed\n\nThe bridge was closed."), "x.txt")).document?.sections).toEqual([]);
  });
  it("in an old encoding is recognised by its letters", async () => {
    const text =
      "Мост через реку закрыт, сообщило министерство транспорта в понедельник утром. Никто не пострадал, сказала министр журналистам, но движение будет остановлено как минимум на неделю, пока инженеры не осмотрят опору. Они были уверены, что трещина появилась еще зимой, когда лед поднялся выше обычного. Компания, которая построила этот мост, не ответила на вопросы.";
    expect((await only(iconv.encode(text, "windows-1251"), "x.txt")).document).toMatchObject({ bodyText: text, language: "ru" });
  });
  it("may be one line of a megabyte", async () => {
    expect((await only(Buffer.from(`a${" ".repeat(1_000_000)}b`), "x.txt")).document?.bodyText).toHaveLength(1_000_002);
  });
});

describe("DOCX", () => {
  const paragraph = (text: string, style = "") => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const docx = (body: string) =>
    zipSync({
      "word/document.xml": strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
      "docProps/core.xml": strToU8(
        "<cp:coreProperties><dc:creator>Ana Roe</dc:creator><dcterms:created>2031-03-03T09:15:00Z</dcterms:created></cp:coreProperties>",
      ),
    });
  it("gives its paragraphs, without what was deleted", async () => {
    const body =
      paragraph("Bridge closed", "Title") +
      paragraph("KALVAR (AP) — It was &amp; is closed.") +
      '<w:p><w:del><w:r><w:t>No.</w:t></w:r></w:del><w:r><w:t xml:space="preserve">One </w:t></w:r><w:r><w:t>two.</w:t></w:r></w:p>';
    const { document } = await only(docx(body));
    expect(document).toMatchObject({ title: "Bridge closed", authors: ["Ana Roe"], publishedAt: "2031-03-03T09:15:00Z" });
    expect(document?.bodyText).toBe("Bridge closed\nKALVAR (AP) — It was & is closed.\nOne two.");
    expect(document?.sections.map(({ kind }) => kind)).toEqual(["headline", "dateline", "body"]);
  });
  it("that is cut off, or no Word text, is broken", async () => {
    expect((await only(docx(paragraph("Text")).subarray(0, 60))).error?.code).toBe("broken-docx");
    expect((await only(zipSync({ "a.txt": strToU8("a") }))).error?.code).toBe("broken-docx");
    expect((await only(Buffer.from("no zip"), "x.docx")).error?.code).toBe("broken-docx");
  });
  it("that unpacks without end is cut off", async () => {
    const bomb = bombOf("word/document.xml", deflateRawSync(Buffer.alloc(60 * 1024 * 1024, "<w:p/>")));
    expect((await only(bomb)).error?.code).toBe("too-large");
  });
});

/** A ZIP entry whose header does not say how large it is. */
function bombOf(name: string, packed: Uint8Array): Uint8Array {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(10, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name), packed]);
}

describe("e-mail", () => {
  const mail = (type: string, body: string) =>
    Buffer.from(
      `From: Ana Roe <ana@example.org>\r\nTo: desk@example.org\r\nSubject: =?utf-8?q?Br=C3=BCcke?= closed\r\nDate: Mon, 03 Mar 2031 09:15:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`,
    );
  it("gives its text", async () => {
    const { document } = await only(mail("text/plain; charset=utf-8", "KALVAR (AP) — The bridge was closed on Monday.\r\n"));
    expect(document).toMatchObject({ title: "Brücke closed", authors: ["Ana Roe"], mimeType: "message/rfc822", credit: "Associated Press" });
    expect(document?.publishedAt).toMatch(/^2031-03-03T0[89]:15:00/);
  });
  it("gives its page before its text", async () => {
    const body =
      "--x\r\nContent-Type: text/plain\r\n\r\nplain\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>The bridge was closed on Monday, officials said.</p>\r\n--x--\r\n";
    expect((await only(mail('multipart/alternative; boundary="x"', body))).document?.bodyText).toBe(
      "The bridge was closed on Monday, officials said.",
    );
  });
  it("without text says so", async () => {
    expect((await only(mail("text/plain", ""))).error?.code).toBe("no-text");
  });
});

describe("what is no report", () => {
  it.each([
    ["empty", Buffer.from(""), "empty"],
    ["a picture", latin1("\x89PNG\r\n\x1a\n\0\0"), "binary"],
    ["bytes", Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 256)), "binary"],
    ["a gzip file", latin1("\x1f\x8b\x08\0"), "binary"],
    ["an old Word file", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "unknown-format"],
    ["a feed without entries", Buffer.from('<?xml version="1.0"?><rss version="2.0"></rss>'), "empty"],
    ["other XML", Buffer.from("<?xml version='1.0'?><urlset></urlset>"), "unknown-format", "sitemap.xml"],
    ["XML that is all comments and declarations", Buffer.from(`${"<!----><!DOCTYPE[]>".repeat(300)}x`), "unknown-format", "x.xml"],
    ["a WARC under another name", Buffer.from("WARC/1.0\r\n"), "unknown-format"],
    ["a page of scripts", Buffer.from("<html><body><script>alert(1)</script></body></html>"), "no-text"],
    ["white space", Buffer.from(" \n\t "), "no-text"],
    ["a page of 21 MB", Buffer.alloc(21 * 1024 * 1024, "<p>x"), "too-large"],
    ["a text of 6 MB", Buffer.alloc(6 * 1024 * 1024, "word "), "too-large"],
  ])("%s", async (_, bytes, code, name?: string) => {
    const { error } = await only(bytes, name);
    expect(error?.code).toBe(code);
    expect(error?.hint).not.toBe("");
  });
});

it("the bytes decide before the name does", async () => {
  expect((await only(Buffer.from("<!doctype html><p>The bridge was closed on Monday, officials said."), "x.txt")).document?.mimeType).toBe(
    "text/html",
  );
  expect((await only(Buffer.from("Just a line of text."), "x.html")).document?.mimeType).toBe("text/html");
});
