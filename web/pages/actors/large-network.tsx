import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { tokenColour } from '../../frame/token-colour.ts';
import { onTheme } from '../../map/colours.ts';
import { drawName } from './draw-name.ts';
import { type LinePaint, nearestLine, paintLines } from './paint-lines.ts';
import { graphOf } from './spread-graph.ts';
import type { Drawn, Tie } from './tie.ts';

/** Many knots: drawn by sigma, to be moved and zoomed. Lines keep their marks: full, dashed, thin, struck where denied. */
export function LargeNetwork({ knots, ties, width, selected, select, label }: Drawn) {
  const box = useRef<HTMLDivElement>(null);
  const { name, partyOf } = useCase();
  const navigate = useNavigate();
  const [theme, setTheme] = useState(0);
  useEffect(() => onTheme(() => setTheme((now) => now + 1)), []);
  const latest = useRef({ selected, select, navigate });
  latest.current = { selected, select, navigate };
  const again = useRef<() => void>(() => undefined);
  // The drawing is made anew for another network, or for other colours; a selection only repaints it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `theme` stands for the colours that are read from the page
  useEffect(() => {
    const within = box.current;
    if (!within) return undefined;
    let end = () => {};
    let gone = false;
    void import('sigma').then(({ default: Sigma }) => {
      if (gone) return;
      const style = getComputedStyle(within);
      const token = (named: string) => tokenColour(style, named);
      const hueOf = (party: string | null) => {
        const hue = partyOf(party)?.hue;
        return token(hue ? `--party-${hue}` : '--third');
      };
      const graph = graphOf(knots, ties, width, hueOf);
      const sigma = new Sigma(graph, within, {
        labelFont: '"Inter Variable", "Noto Naskh Arabic Variable", system-ui, sans-serif',
        labelSize: 12,
        labelWeight: '600',
        labelColor: { color: token('--ink') },
        labelRenderedSizeThreshold: 0,
        labelDensity: 1.4,
        renderEdgeLabels: false,
        stagePadding: 48,
        minCameraRatio: 0.15,
        maxCameraRatio: 2,
        defaultDrawNodeLabel: (context, data) => drawName(context, data, token('--ink'), token('--paper')),
        defaultDrawNodeHover: () => undefined,
      });
      sigma.createCanvasContext('lines');
      const { lines, nodes } = sigma.getCanvases();
      // A canvas that is added later has no size yet.
      sigma.resize(true);
      // Under the knots; sigma itself puts a new layer on top.
      if (lines && nodes) nodes.before(lines);
      const paint: LinePaint = {
        ink: token('--ink'),
        quiet: token('--ink-3'),
        paper: token('--paper'),
        deny: token('--st-contest'),
      };
      const spotsOf = (tie: Tie) => {
        const at = (key: string) => {
          const { x, y } = graph.getNodeAttributes(key) as { x: number; y: number }; // graphOf gives each knot both
          return sigma.graphToViewport({ x, y });
        };
        return { from: at(tie.from), to: at(tie.to), room: 10 };
      };
      const repaint = () => {
        const context = lines?.getContext('2d');
        if (context) paintLines(context, ties, spotsOf, latest.current.selected, paint);
      };
      again.current = repaint;
      sigma.on('afterRender', repaint);
      repaint();
      sigma.on('clickNode', ({ node }) => {
        const slug = knots.find(({ key }) => key === node)?.slug;
        if (slug) void latest.current.navigate({ to: '/c/$case/actors/$id', params: { case: name, id: slug } });
      });
      sigma.on('clickStage', ({ event }) => latest.current.select(nearestLine(ties, spotsOf, event)));
      const point = () => {
        within.style.cursor = 'pointer';
      };
      sigma.on('enterNode', point);
      sigma.on('leaveNode', () => {
        within.style.cursor = '';
      });
      end = () => sigma.kill();
    });
    return () => {
      gone = true;
      end();
    };
  }, [knots, ties, width, name, partyOf, theme]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: painted anew where another line is selected
  useEffect(() => again.current(), [selected]);
  return (
    <div ref={box} className="net-large" style={{ height: width < 560 ? 420 : 560 }} role="img" aria-label={label} />
  );
}
