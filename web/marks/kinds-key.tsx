import type { ReactNode } from 'react';
import { KIND_CLASS } from './kind.ts';

const ORDER = [
  'toll',
  'statistic',
  'incident',
  'responsibility',
  'agreement',
  'relation',
  'position',
  'forecast',
] as const;

/** Which colour and line marks which kind of claim. */
export function KindsKey({ children }: { children?: ReactNode }) {
  return (
    <div className="key kinds">
      {ORDER.map((kind) => (
        <span key={kind}>
          <span className={`sw ${KIND_CLASS[kind]}`} />
          {kind}
        </span>
      ))}
      {children}
    </div>
  );
}
