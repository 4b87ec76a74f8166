/** Which library a command is about, and the command's way into it. */
import { type Library, openLibrary } from "../../library/index.ts";

const DEFAULT = "apud.db";

export type LibraryOptions = { library?: string };

/** As named, else as the environment says, else apud.db in the folder where the command was started. */
export function libraryOf({ library }: LibraryOptions): string {
  return library ?? (process.env.APUD_LIBRARY || DEFAULT);
}

/** Opens a library that is there, and closes it whatever happens. Throws what the database says in Apud's own codes. */
export async function withLibrary<T>(options: LibraryOptions, work: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(libraryOf(options));
  try {
    return await work(library);
  } catch (error) {
    throw library.store.explain(error);
  } finally {
    await library.close();
  }
}
