export function QueuePage() {
  return <h1>Review queue</h1>;
}
