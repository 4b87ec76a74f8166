/** Who judges, where nobody says. */
import { userInfo } from "node:os";

/** As the environment says, else whoever is logged in; null for a user without a name, as in some containers. */
export function userName(): string | null {
  if (process.env.APUD_AUTHOR) return process.env.APUD_AUTHOR;
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
