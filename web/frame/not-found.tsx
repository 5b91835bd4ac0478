import { Link } from '@tanstack/react-router';

export function NotFound() {
  return (
    <main id="main" className="alone">
      <h1>There is no such page</h1>
      <p className="lede">
        The address may be of an older version. <Link to="/">All cases</Link>
      </p>
    </main>
  );
}
