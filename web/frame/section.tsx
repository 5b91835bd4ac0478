import { type ReactNode, useId } from 'react';

/** A module: a rule, a title that says what it shows, its tools. `span` are columns of twelve. */
export function Section({
  title,
  tools,
  span,
  children,
}: {
  title: ReactNode;
  tools?: ReactNode;
  span?: 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={span ? `sec c${span}` : 'sec'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {tools ? <div className="tools">{tools}</div> : null}
      </header>
      {children}
    </section>
  );
}
