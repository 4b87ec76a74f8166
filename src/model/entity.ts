/** Who and what the report names. FollowTheMoney schemata. */
import { z } from "zod";
import { Span } from "./span.ts";

/** A span that names or refers to an entity. */
export const Mention = Span.extend({ kind: z.enum(["name", "nominal", "pronoun"]) });
export type Mention = z.infer<typeof Mention>;

export const ENTITY_SCHEMATA = [
  "Person",
  "Organization",
  "PublicBody",
  "Company",
  "Country",
  "Location",
  "Vessel",
  "Airplane",
  "Event",
  "Thing",
] as const;

export const Entity = z.object({
  id: z.string(),
  name: z.string().describe("Its fullest name in the document"),
  schema: z.enum(ENTITY_SCHEMATA),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  wikidata: z.string().nullable(),
  mentions: z.array(Mention),
});
export type Entity = z.infer<typeof Entity>;
