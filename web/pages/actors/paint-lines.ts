import type { Tie } from './tie.ts';

export interface LinePaint {
  ink: string;
  quiet: string;
  paper: string;
  deny: string;
}
interface Point {
  x: number;
  y: number;
}
type SpotsOf = (tie: Tie) => { from: Point; to: Point; room: number };

const WIDTH = { undisputed: 2.4, alleged: 1.8, 'reports alone': 1 } as const;

/** The same marks as in the small drawing: dashes for charges, thin for reports alone, a struck circle for denials. */
export function paintLines(
  context: CanvasRenderingContext2D,
  ties: readonly Tie[],
  spotsOf: SpotsOf,
  selected: string | null,
  paint: LinePaint,
): void {
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  for (const tie of ties) {
    const { from, to, room } = spotsOf(tie);
    const on = tie.id === selected;
    context.strokeStyle = on || tie.firmness === 'undisputed' ? paint.ink : paint.quiet;
    context.lineWidth = WIDTH[tie.firmness] + (on ? 1.6 : 0);
    context.setLineDash(tie.firmness === 'alleged' ? [6, 4] : []);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
    context.setLineDash([]);
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    if (!tie.mutual) paintHead(context, { x: to.x - Math.cos(angle) * room, y: to.y - Math.sin(angle) * room }, angle);
    if (tie.denied) paintDenial(context, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, paint);
    if (on) paintWords(context, tie, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 10 }, paint);
  }
}

function paintHead(context: CanvasRenderingContext2D, { x, y }: Point, angle: number): void {
  context.lineWidth = 1.6;
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(x, y);
    context.lineTo(x - 8 * Math.cos(angle + side * 0.5), y - 8 * Math.sin(angle + side * 0.5));
  }
  context.stroke();
}

function paintDenial(context: CanvasRenderingContext2D, { x, y }: Point, { paper, deny }: LinePaint): void {
  context.strokeStyle = deny;
  context.fillStyle = paper;
  context.lineWidth = 1.6;
  context.beginPath();
  context.arc(x, y, 6.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.beginPath();
  context.moveTo(x - 4, y + 4);
  context.lineTo(x + 4, y - 4);
  context.stroke();
}

function paintWords(context: CanvasRenderingContext2D, tie: Tie, { x, y }: Point, { ink, paper }: LinePaint): void {
  context.font = '600 12px "Inter Variable", "Noto Naskh Arabic Variable", system-ui, sans-serif';
  context.textAlign = 'center';
  context.lineWidth = 4;
  context.strokeStyle = paper;
  context.strokeText(tie.words, x, y);
  context.fillStyle = ink;
  context.fillText(tie.words, x, y);
}

const NEAR = 8;

/** The line under a point of the drawing; none where it is nowhere near. */
export function nearestLine(ties: readonly Tie[], spotsOf: SpotsOf, { x, y }: Point): string | null {
  const [nearest] = ties
    .map((tie) => {
      const { from, to } = spotsOf(tie);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const t = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / Math.max(dx * dx + dy * dy, 1)));
      return { id: tie.id, apart: Math.hypot(x - from.x - t * dx, y - from.y - t * dy) };
    })
    .sort((a, b) => a.apart - b.apart);
  return nearest && nearest.apart <= NEAR ? nearest.id : null;
}
