const MARKS = /\p{M}+/gu;
const SIGNS = /[^a-z0-9]+/g;

/** The identity of somebody known only by name: "Zabihullah Mujahid" → `zabihullah-mujahid`, "the Azad Front" → `azad-front`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/['’]/g, '');
  return plain.replace(SIGNS, '-').replace(/^-|-$/g, '').replace(/^the-/, '');
}
