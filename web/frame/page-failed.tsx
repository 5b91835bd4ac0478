import { useState } from 'react';

/** In place of a page that could not be fetched or drawn; the frame around it stands. */
export function PageFailed() {
  const [asked, setAsked] = useState(0);
  const again = async () => {
    // Only a server that answers is gone back to: else the browser's own page of failure would take the place of this one.
    const isThere = await fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) window.location.reload();
    else setAsked(asked + 1);
  };
  return (
    <>
      <h1>This page could not be shown</h1>
      <div className="failed" role="alert">
        <p>
          {asked > 0 ? 'The server still does not answer.' : 'Either the server does not answer, or the page failed.'}
        </p>
        <p>
          Is <code>sitrep serve</code> still running? Nothing is lost: the case is kept in its file.
        </p>
        <button type="button" className="btn" onClick={() => void again()}>
          Try again
        </button>
      </div>
    </>
  );
}
