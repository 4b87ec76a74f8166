/** Unit vectors as a byte a number, and whole numbers as four. A driver may give an ArrayBuffer where it says Uint8Array. */

/** The greatest number, of either sign, is 127: how long the vector was is not kept. */
export function packed(vector: Float32Array): Buffer {
  const most = vector.reduce((greatest, x) => Math.max(greatest, Math.abs(x)), 0) || 1;
  const bytes = Int8Array.from(vector, (x) => Math.round((x / most) * 127));
  return Buffer.from(bytes.buffer);
}

/** Of unit length again. */
export function unpacked(bytes: Uint8Array): Float32Array {
  const numbers = Int8Array.from(Buffer.from(bytes));
  let sum = 0;
  for (const x of numbers) sum += x * x;
  const length = Math.sqrt(sum) || 1;
  return Float32Array.from(numbers, (x) => x / length);
}

export const packedNumbers = (numbers: readonly number[]): Buffer => Buffer.from(Int32Array.from(numbers).buffer);

export const unpackedNumbers = (bytes: Uint8Array): Int32Array => new Int32Array(Uint8Array.from(Buffer.from(bytes)).buffer);
