/** Which library a command is about. */

const DEFAULT = "apud.db";

export type LibraryOptions = { library?: string };

/** As named, else as the environment says, else apud.db in the folder where the command was started. */
export function libraryOf({ library }: LibraryOptions): string {
  return library ?? (process.env.APUD_LIBRARY || DEFAULT);
}
