/** Something that is loaded, and loaded again where what it was asked for changes; the old stays until the new is there. */

export type Resource<T> = { readonly value: T | null; readonly error: Error | null; readonly busy: boolean; again(): Promise<void> };

/** load: what it reads of the state before its first await is what it depends on. To be called while a component is set up. */
export function resource<T>(load: () => Promise<T>): Resource<T> {
  let value = $state.raw<T | null>(null);
  let error = $state.raw<Error | null>(null);
  let busy = $state(true);
  let turn = 0;

  async function run(): Promise<void> {
    const mine = ++turn;
    try {
      const loaded = load();
      busy = true;
      const made = await loaded;
      if (mine !== turn) return;
      value = made;
      error = null;
    } catch (thrown) {
      if (mine !== turn) return;
      error = thrown as Error;
      value = null;
    }
    busy = false;
  }
  $effect(() => void run());
  return {
    get value() {
      return value;
    },
    get error() {
      return error;
    },
    get busy() {
      return busy;
    },
    again: run,
  };
}
