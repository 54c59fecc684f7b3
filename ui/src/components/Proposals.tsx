/** Texts that a field proposes; any other may be typed. */
export function Proposals({ id, proposals }: { id: string; proposals: readonly string[] }) {
  return (
    <datalist id={id}>
      {proposals.map((proposal) => (
        <option key={proposal} value={proposal} />
      ))}
    </datalist>
  );
}
