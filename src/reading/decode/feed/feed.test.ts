/** The four formats in, what is hostile or broken, and pages that are fetched. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../model/document.ts";
import type { ApudError } from "../../../model/errors.ts";
import { decode } from "../index.ts";
import type { DecodeOptions, RawInput } from "../input.ts";

type Item = { document?: Document; error?: ApudError; id?: string };

async function read(source: string | Uint8Array, options: DecodeOptions = {}, more: Partial<RawInput> = {}): Promise<Item[]> {
  const items: Item[] = [];
  const bytes = typeof source === "string" ? Buffer.from(source) : source;
  for await (const item of decode({ bytes, name: null, ...more }, options)) items.push(item);
  return items;
}
const documents = async (...given: Parameters<typeof read>) => (await read(...given)).map(({ document }) => document);
const parts = (document: Document | undefined) => document?.sections.map(({ kind, start, end }) => [kind, document.bodyText.slice(start, end)]);

const rss = (items: string, head = "") => `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Kalvar Post</title>
  <atom:link rel="self" href="https://kalvar.example/rss"/><link>https://kalvar.example/</link><language>en</language>${head}${items}</channel></rss>`;
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lowmoor Echo</title><link rel="self" href="https://lowmoor.example/atom"/>
  <link href="https://lowmoor.example/"/><author><name>Jan Doe</name></author>${entries}</feed>`;

describe("RSS 2.0", () => {
  it("gives an entry with its content as a page with what the feed says of it", async () => {
    const item = `<item><title>Bridge &amp;amp; road closed</title><link>/bridge</link><guid isPermaLink="false">b-1</guid>
      <dc:creator>Ana Roe</dc:creator><pubDate>Mon, 03 Mar 2031 09:15:00 +0100</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>KALVAR (Reuters) - The bridge was closed, officials said.</p><p>Nobody&nbsp;was hurt.</p>]]></content:encoded></item>`;
    const image = "<image><title>Logo</title><link>https://other.example/</link></image>";
    const [document, ...more] = await documents(rss(item, image));
    expect(more).toEqual([]);
    expect(document).toMatchObject({
      id: "https://kalvar.example/#b-1",
      title: "Bridge & road closed",
      publisher: "Kalvar Post",
      authors: ["Ana Roe"],
      credit: "Reuters",
      sourceUrl: "https://kalvar.example/bridge",
      publishedAt: "2031-03-03T09:15:00+01:00",
      language: "en",
    });
    expect(parts(document)).toEqual([
      ["headline", "Bridge & road closed"],
      ["dateline", "KALVAR (Reuters) -"],
      ["body", "The bridge was closed, officials said.\nNobody was hurt."],
    ]);
  });
  it("gives a summary where there is no more, and takes the guid for the address where it is one", async () => {
    const item = `<item><guid>https://kalvar.example/port</guid><author>jan@kalvar.example (Jan Doe)</author>
      <source url="https://norden.example/rss">Norden</source><description>The port opened, the mayor said.</description></item>`;
    expect((await documents(rss(item)))[0]).toMatchObject({
      id: "https://kalvar.example/port",
      sourceUrl: "https://kalvar.example/port",
      authors: ["Jan Doe"],
      publisher: "Norden",
      bodyText: "The port opened, the mayor said.",
    });
  });
  it("without a guid has an id from the content; the same entry the same", async () => {
    const item = "<item><title>Rain</title><description>It rained.</description></item>";
    const [[one], [two]] = [await documents(rss(item)), await documents(rss(item))];
    expect(one!.contentHash).toContain(one!.id);
    expect(two).toEqual(one);
  });
  it("is known with other prefixes, without declarations, and with markup that was not escaped", async () => {
    const item =
      '<item xmlns:c="http://purl.org/rss/1.0/modules/content/"><c:encoded>&lt;p&gt;It rained, she said.&lt;/p&gt;</c:encoded></item><item><description><p>One.</p><p>Two.</p></description></item>';
    const bare = `<rss version="0.91"><channel><item><content:encoded>It snowed.</content:encoded></item></channel></rss>`;
    expect((await documents(rss(item))).map((document) => document?.bodyText)).toEqual(["It rained, she said.", "One.\nTwo."]);
    expect((await documents(bare))[0]?.bodyText).toBe("It snowed.");
  });
});

it("RSS 1.0", async () => {
  const source = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://norden.example/"><title>Norden</title><link>https://norden.example/</link>
    <items><rdf:Seq><rdf:li resource="https://norden.example/1"/></rdf:Seq></items></channel>
    <item rdf:about="https://norden.example/1"><title>Rain</title><link>https://norden.example/1</link><dc:date>2031-03-04T08:00:00Z</dc:date>
    <description>It rained in Norden.</description></item></rdf:RDF>`;
  expect(await documents(source)).toMatchObject([
    {
      id: "https://norden.example/1",
      title: "Rain",
      publisher: "Norden",
      publishedAt: "2031-03-04T08:00:00Z",
      bodyText: "Rain\nIt rained in Norden.",
    },
  ]);
});

describe("Atom", () => {
  it("gives text, HTML and XHTML, each as it is meant", async () => {
    const entries = `<entry><id>tag:lowmoor.example,2031:1</id><title type="text">A &lt;b&gt; in a title</title><link rel="edit" href="https://x.example/"/>
        <link href="/one"/><updated>2031-03-05T00:00:00Z</updated><published>2031-03-04T00:00:00Z</published><content type="html">&lt;p>One.&lt;/p></content></entry>
      <entry><id>tag:lowmoor.example,2031:2</id><title type="html">Rain &lt;em>and&lt;/em> snow</title><author><name>Ana Roe</name></author>
        <content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>It <x:b>rained</x:b>.</x:p><x:p>It snowed.</x:p></x:div></content></entry>
      <entry><id>urn:3</id><content type="text">a &lt; b.\n\nSo it is.</content></entry>
      <entry><id>urn:4</id><content type="image/png" src="https://x.example/y.png"/><summary>A picture of the port.</summary></entry>`;
    const found = await documents(atom(entries));
    expect(found.map((document) => document?.bodyText)).toEqual([
      "A <b> in a title\nOne.",
      "Rain and snow\nIt rained.\nIt snowed.",
      "a < b.\nSo it is.",
      "A picture of the port.",
    ]);
    expect(found[0]).toMatchObject({ authors: ["Jan Doe"], publishedAt: "2031-03-04T00:00:00Z", sourceUrl: "https://lowmoor.example/one" });
    expect(found[1]).toMatchObject({ authors: ["Ana Roe"], publisher: "Lowmoor Echo", id: "tag:lowmoor.example,2031:2" });
  });
});

describe("JSON Feed", () => {
  const feed = (items: unknown) =>
    JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Dravik Radio", home_page_url: "https://dravik.example/", items });
  it("gives HTML, text and summaries", async () => {
    const items = [
      {
        id: 7,
        url: "https://dravik.example/7",
        title: "Rain",
        content_html: "<p>It rained.</p>",
        date_published: "2031-03-04T08:00:00+01:00",
        authors: [{ name: "Ana Roe" }],
      },
      { id: "https://dravik.example/8", content_text: "It snowed.\n\nShe <said> so." },
      { id: "9", title: 3, summary: "It thawed." },
      "no item",
    ];
    const found = await documents(feed(items));
    expect(found.map((document) => document?.bodyText)).toEqual(["Rain\nIt rained.", "It snowed.\nShe <said> so.", "It thawed."]);
    expect(found[0]).toMatchObject({ id: "https://dravik.example/#7", authors: ["Ana Roe"], publishedAt: "2031-03-04T08:00:00+01:00" });
    expect(await documents(`${feed(items)}\n`)).toEqual(found);
  });
  it("that is cut off, or without a list, is broken", async () => {
    expect((await read(feed([]).slice(0, -3)))[0]?.error?.code).toBe("broken-feed");
    expect((await read(feed(3)))[0]?.error?.code).toBe("broken-feed");
  });
});

describe("what is broken or hostile", () => {
  const item = (text: string) => `<item><guid>${text}</guid><description>${text} rained.</description></item>`;
  const codes = (items: Item[]) => items.map(({ document, error }) => document?.bodyText ?? error?.code);
  it("is read as far as it is whole, where it is cut off", async () => {
    const cut = rss(item("One") + item("Two"));
    expect(codes(await read(cut.slice(0, cut.indexOf("Two rained") + 4)))).toEqual(["One rained.", "broken-feed"]);
    expect(codes(await read(cut.slice(0, cut.indexOf("</channel>"))))).toEqual(["One rained.", "Two rained.", "broken-feed"]);
  });
  it("has no entities of its own: nothing is fetched and nothing grows", async () => {
    const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("\n");
    const declared = `<!DOCTYPE rss [<!ENTITY l0 "ha">\n${laughs}\n<!ENTITY f SYSTEM "file:///etc/hostname">]>`;
    const source = rss("<item><description>It rained &l12; &f; here.</description></item>").replace("?>", `?>${declared}`);
    expect(codes(await read(source))).toEqual(["It rained &l12; &f; here."]);
  });
  it("may be nested without end, or hold a great many entries", async () => {
    expect(codes(await read(rss(`<item><description>${"<x>".repeat(300_000)}`)))).toEqual(["broken-feed"]);
    expect(await read(rss("<item/>".repeat(20_000)))).toHaveLength(20_000);
  });
  it("may have a name or an id without end", async () => {
    const long = `<item><guid>${"x".repeat(5000)}</guid><author>${"a@".repeat(200_000)}</author><description>It rained.</description></item>`;
    const [document] = await documents(rss(long));
    expect(document).toMatchObject({ authors: [], bodyText: "It rained." });
    expect(document!.contentHash).toContain(document!.id);
  });
  it("has a limit", async () => {
    expect(codes(await read(rss(item("One")), { maxBytes: 100 }))).toEqual(["too-large"]);
  });
  it("may declare another encoding in its prolog, or another with HTTP", async () => {
    const russian = rss("<item><description>Мост закрыт, сказал министр.</description></item>").replace("?>", ' encoding="windows-1251"?>');
    expect(codes(await read(iconv.encode(russian, "windows-1251")))).toEqual(["Мост закрыт, сказал министр."]);
    const german = iconv.encode(rss("<item><description>Die Brücke über die Körne ist für Fußgänger zu.</description></item>"), "latin1");
    expect(codes(await read(german, {}, { mimeType: "application/rss+xml; charset=iso-8859-1" }))).toEqual([
      "Die Brücke über die Körne ist für Fußgänger zu.",
    ]);
    expect(codes(await read(iconv.encode(rss(item("Eins")), "utf-16le", { addBOM: true })))).toEqual(["Eins rained."]);
  });
  it("without entries is empty; an entry without text is an error in its place, with its id", async () => {
    expect(codes(await read(rss("")))).toEqual(["empty"]);
    const [none, one] = await read(rss(`<item><guid>urn:1</guid><title>Rain</title><link>https://kalvar.example/1</link></item>${item("One")}`));
    expect(none).toMatchObject({
      id: "urn:1",
      error: { code: "no-text", message: "“Rain”: The entry holds no text.", hint: "With --fetch its page is read." },
    });
    expect(one?.document?.bodyText).toBe("One rained.");
  });
});

describe("pages that are fetched", () => {
  const page =
    "<title>Of the page</title><article><h1>Of the page</h1><p>By Ana Roe</p><p>The port was opened on Monday, the mayor said.</p></article>";
  const source = rss(`<item><guid>urn:1</guid><title>Port</title><link>/1</link><description>Short.</description></item>
    <item><guid>urn:2</guid><link>/2</link><content:encoded>It rained.</content:encoded></item><item><guid>urn:3</guid><link>/3</link></item>
    <item><guid>urn:4</guid><link>javascript:alert(1)</link><description>No page.</description></item>`);
  it("are those of entries without content; the feed's word on them holds", async () => {
    const asked: string[] = [];
    const fetchLinked = async (url: string): Promise<RawInput> => {
      asked.push(url);
      return {
        bytes: Buffer.from(url.endsWith("3") ? source : page),
        name: url,
        mimeType: "text/html",
        sourceUrl: url,
        retrievedAt: "2031-03-04T00:00:00Z",
      };
    };
    const found = await read(source, { fetchLinked });
    expect(asked).toEqual(["https://kalvar.example/1", "https://kalvar.example/3"]);
    expect(found[0]?.document).toMatchObject({
      id: "urn:1",
      title: "Port",
      publisher: "Kalvar Post",
      retrievedAt: "2031-03-04T00:00:00Z",
      authors: ["Ana Roe"],
    });
    expect(found[0]?.document?.bodyText).toContain("opened on Monday");
    expect(found[1]?.document?.bodyText).toBe("It rained.");
    expect(found[2]).toMatchObject({ id: "urn:3", error: { code: "unknown-format" } });
    expect(found[3]?.document).toMatchObject({ bodyText: "No page.", sourceUrl: null });
  });
});
