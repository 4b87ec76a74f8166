/** One HTTP request without redirects: an answer whose body is bounded, from an address that is allowed. */
import { lookup } from "node:dns";
import { request as http } from "node:http";
import { request as https } from "node:https";
import { BlockList, isIP, isIPv6, type LookupFunction } from "node:net";
import { type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ApudError } from "../../model/errors.ts";
import { tooLarge } from "./input.ts";

export type RequestOptions = { signal: AbortSignal; isAllowed: (address: string) => boolean; maxBytes: number; userAgent: string };
/** `location` is set for a redirect, whose body is not read. */
export type Answer = { status: number; location: string | null; contentType: string | null; bytes: Uint8Array };

/** IANA's special-purpose addresses: the own machine, private and link-local networks, what hands on to them, and where clouds answer with secrets. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["168.63.129.16", 32],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 96],
  ["::ffff:0:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

const UNPACK: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Rejects with ApudError where a limit is passed, and with the network's own error otherwise. */
export function request(url: URL, { signal, isAllowed, maxBytes, userAgent }: RequestOptions): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !isAllowed(host)) return Promise.reject(refused(host));
  const headers = { "user-agent": userAgent, accept: "text/html,application/xhtml+xml,*/*;q=0.8", "accept-encoding": "gzip, deflate, br" };
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === "https:" ? https : http)(url, { signal, headers, lookup: checkedLookup(isAllowed) }, (response) => {
      const status = response.statusCode ?? 0;
      const contentType = response.headers["content-type"] ?? null;
      if (status >= 300 && status < 400 && response.headers.location) {
        response.destroy();
        resolve({ status, location: response.headers.location, contentType, bytes: new Uint8Array() });
        return;
      }
      const unpack = UNPACK[response.headers["content-encoding"]?.trim().toLowerCase() ?? ""];
      const collected = collect(maxBytes);
      const done = unpack ? pipeline(response, unpack(), collected.sink, { signal }) : pipeline(response, collected.sink, { signal });
      done.then(() => resolve({ status, location: null, contentType, bytes: collected.bytes() }), reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

/** Ends the transfer as soon as it is over the limit, whatever length was announced. */
function collect(maxBytes: number) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(size > maxBytes ? tooLarge(size, maxBytes) : null);
    },
  });
  return { sink, bytes: () => new Uint8Array(Buffer.concat(chunks)) };
}

/** Checked where the connection is made, so that a name that changes its address in between changes nothing. */
function checkedLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "", 0);
      if (!addresses.every(({ address }) => isAllowed(address))) return callback(refused(host), "", 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first!.address, first!.family);
    });
  };
}

export function isPrivate(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return PRIVATE.check(mapped, "ipv4");
  return isIPv6(address) ? PRIVATE.check(address, "ipv6") : PRIVATE.check(address, "ipv4");
}

const refused = (host: string): ApudError =>
  new ApudError(
    "fetch-failed",
    `${host} is an address of this machine or its network.`,
    "Save the page and read the file; Apud fetches from the public web only.",
  );
