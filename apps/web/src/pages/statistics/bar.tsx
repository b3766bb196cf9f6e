/** How much of a whole; hatched where that is kept back. The number stands beside it in words. */
export function Bar({ share }: { share: number | null }) {
  if (share === null) return <span className="bar kept-back" aria-hidden="true" />;
  return (
    <span className="bar" aria-hidden="true">
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}
