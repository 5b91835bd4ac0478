/** A slug as a name, where no report gives a better one: "rwanda-armed-forces" → "Rwanda armed forces". */
export function named(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
