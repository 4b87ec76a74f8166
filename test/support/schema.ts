/** The fields of a JSON Schema, as dotted paths with the values that each may take. */

type Schema = { type?: string | string[]; enum?: string[]; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };

/** Without the bounds of spans, and without the fields at the top, which are sections of the page. */
export function fieldsOf(schema: unknown): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  const visit = (path: string, node: Schema) => {
    for (const option of node.anyOf ?? []) visit(path, option);
    if (node.items) visit(path, node.items);
    if (path.includes(".") && !/\.(start|end)$/.test(path)) fields.set(path, [...(fields.get(path) ?? []), ...(node.enum ?? [])]);
    for (const [name, field] of Object.entries(node.properties ?? {})) visit(path === "" ? name : `${path}.${name}`, field);
  };
  visit("", schema as Schema);
  return fields;
}
