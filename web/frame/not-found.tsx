import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';

export function NotFound() {
  useEffect(() => {
    document.title = 'No such page · Sitrep';
  }, []);
  return (
    <main id="main" className="alone">
      <h1>There is no such page</h1>
      <p className="lede">
        The address may be of an older version. <Link to="/">All cases</Link>
      </p>
    </main>
  );
}
