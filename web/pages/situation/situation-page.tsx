export function SituationPage() {
  return <h1>Situation</h1>;
}
