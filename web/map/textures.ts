/** Pixels of a texture for MapLibre; twice as fine as the screen, so that lines stay thin. */
export interface Texture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}
export const TEXTURE_SCALE = 2;

/** MapLibre widens a texture up to twofold between two zooms: 4 to 8 pixels of the screen from line to line. */
const HATCH_STEP = 8;
const HATCH_WIDTH = 1.4;
const DOT_STEP = 8;
const DOT_RADIUS = 1.2;

/** Diagonal lines: the area is named. `rgb` as CSS gives it, `#1a1c20`. */
export function hatch(rgb: string): Texture {
  return texture(HATCH_STEP, rgb, (x, y) => {
    const across = (x + y) % HATCH_STEP;
    const distance = Math.min(across, HATCH_STEP - across) / Math.SQRT2;
    return HATCH_WIDTH / 2 - distance;
  });
}

/** Dots: it lies in a part of the area. */
export function dots(rgb: string): Texture {
  const middle = DOT_STEP / 2 - 0.5;
  return texture(DOT_STEP, rgb, (x, y) => DOT_RADIUS - Math.hypot(x - middle, y - middle));
}

/** `inside` says how deep a pixel lies in the ink, in pixels; edges are softened over one. */
function texture(side: number, rgb: string, inside: (x: number, y: number) => number): Texture {
  const data = new Uint8ClampedArray(side * side * 4);
  const [red, green, blue] = channels(rgb);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const cover = Math.max(0, Math.min(1, inside(x, y) + 0.5));
      data.set([red * cover, green * cover, blue * cover, 255 * cover], (y * side + x) * 4); // MapLibre wants it premultiplied
    }
  }
  return { width: side, height: side, data };
}

/** '#1a1c20' → [26, 28, 32]; black for any other form. */
export function channels(hex: string): [number, number, number] {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const part = (index: number) => Number.parseInt(match?.[index] ?? '0', 16);
  return [part(1), part(2), part(3)];
}
