/** A knot's name under it, as in the small drawing, with a rim of paper so that lines do not cross it. */
export function drawName(
  context: CanvasRenderingContext2D,
  { label, x, y, size }: { label: string | null; x: number; y: number; size: number },
  ink: string,
  paper: string,
): void {
  if (!label) return;
  context.font = '600 12px "Inter Variable", "Noto Naskh Arabic Variable", system-ui, sans-serif';
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(label, x, y + size + 14);
  context.fillStyle = ink;
  context.fillText(label, x, y + size + 14);
}
