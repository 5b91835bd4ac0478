export function AgreementsPage() {
  return <h1>Agreements</h1>;
}
