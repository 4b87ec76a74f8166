/** What listings are asked with, and how they answer. */
import { z } from "zod";
import type { Asked, Paged } from "../../library/query/paging.ts";
import type { AsOf } from "../../library/store/as-of.ts";
import { endOf } from "../../library/store/clock.ts";

export const MOST_ITEMS = 200;
const USUAL_ITEMS = 50;

const date = z.string().refine((value) => endOf(value) !== null, "It takes a date such as 2031-03-04 or 2031-03-04T18:20+02:00");
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

export const MOMENT = {
  publishedBy: date.optional().describe("As it was with what had been published by then (ISO 8601); a day means all of it"),
  recordedBy: date.optional().describe("As the library knew it then (ISO 8601)"),
};
export const MACHINE = { machine: flag.optional().describe("true: as the machine made them, without anybody’s assessments") };
export const FLAG = flag;
export const PAGE = {
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS).describe("How many at most"),
  cursor: z.string().max(2000).optional().describe("The `next` of the page before"),
};

export type Moment = { publishedBy?: string | undefined; recordedBy?: string | undefined };
export type Page = { limit: number; cursor?: string | undefined };

export function asOf({ publishedBy, recordedBy }: Moment): AsOf {
  return { publishedBy: publishedBy === undefined ? null : endOf(publishedBy), recordedBy: recordedBy === undefined ? null : endOf(recordedBy) };
}

export const askedOf = (query: Moment & Page): Asked => ({ asOf: asOf(query), cursor: query.cursor ?? null });

/** The first of what comes after a cursor, and the cursor that the rest comes after. */
export function pageOf<T>(found: readonly Paged<T>[], { limit }: Page): { items: Omit<Paged<T>, "cursor">[]; next: string | null } {
  const items = found.slice(0, limit);
  return { items: items.map(({ cursor: _, ...item }) => item), next: found.length > limit ? items.at(-1)!.cursor : null };
}

/** The same of a listing that is made as it is asked for. */
export async function firstOf<T>(listing: AsyncIterable<Paged<T>>, page: Page): Promise<ReturnType<typeof pageOf<T>>> {
  const found: Paged<T>[] = [];
  for await (const item of listing) if (found.push(item) > page.limit) break;
  return pageOf(found, page);
}

export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe("Give it as `cursor` for what comes after; null at the end") });
