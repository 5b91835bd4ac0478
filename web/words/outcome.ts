/** What is foreseen as a title: "that Kabul will …" is "Kabul will …". */
export function outcomeWords(outcome: string): string {
  const plain = outcome.replace(/^that (?=\S)/, '');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
