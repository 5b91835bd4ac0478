import { useCase } from '../../api/case-context.tsx';
import { Empty } from '../../frame/module-state.tsx';

/** Why there is nothing to compare with, and how to import. */
export function NoDatasets() {
  const { name, clocks } = useCase();
  if (clocks.asKnownOn !== undefined || clocks.decidedBy !== undefined)
    return (
      <Empty>
        This is the case as it stood on an earlier day. Rows of datasets do not say when they came out, so that none are
        compared there: go back to the latest.
      </Empty>
    );
  return (
    <>
      <Empty>
        Nothing of another dataset was imported into this case, so there is nothing to set beside its reports yet.
      </Empty>
      <ol className="import-steps">
        <li>
          Download rows from their makers: ACLED as CSV (an account is needed), UCDP GED or its candidate events as CSV,
          GDELT 2.0 events or mentions, POLECAT.
        </li>
        <li>
          Import the file on this machine; packed ones may stay packed:
          <pre>
            <code>sitrep import FILE --case {name}.db</code>
          </pre>
        </li>
        <li>Its rows are checked, linked to incidents, and stand here beside what our reports say.</li>
      </ol>
      <p className="small ink3">
        Rows keep their licence and attribution. Those whose terms forbid passing them on never leave in an export.
      </p>
    </>
  );
}
