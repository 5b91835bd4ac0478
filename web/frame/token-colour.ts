/** A colour token as what draws by itself (the map, the large network) can read it: system colours have their numbers looked up. */
export function tokenColour(style: CSSStyleDeclaration, token: string): string {
  const typed = style.getPropertyValue(token).trim();
  if (typed === '' || typed.startsWith('#')) return typed || 'gray';
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 'gray';
  // What it does not know leaves it as it is.
  canvas.fillStyle = 'gray';
  canvas.fillStyle = typed;
  return canvas.fillStyle;
}
