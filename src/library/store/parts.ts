/** Long lists of keys in parts: a database takes so many in one query. */

const AT_A_TIME = 500;

/** The rows for all of them together, in the order of the parts. */
export async function inParts<K, R>(keys: Iterable<K>, query: (some: K[]) => Promise<R[]>): Promise<R[]> {
  const all = [...new Set(keys)];
  const rows: R[] = [];
  for (let at = 0; at < all.length; at += AT_A_TIME) rows.push(...(await query(all.slice(at, at + AT_A_TIME))));
  return rows;
}
