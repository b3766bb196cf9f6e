const LINES = [
  ['M4 6.5h15', 'var(--coord)'],
  ['M9 11.8h21', 'var(--social)'],
  ['M4 17h23', 'var(--police)'],
  ['M12 22.2h14', 'var(--school)'],
  ['M7 27.5h20', 'var(--leisure)'],
] as const;

/** The five lines of the score. */
export const Logo = () => (
  <svg
    width="36"
    height="36"
    viewBox="0 0 34 34"
    fill="none"
    strokeWidth="3.4"
    strokeLinecap="round"
    aria-hidden="true"
  >
    {LINES.map(([line, colour]) => (
      <path key={line} d={line} style={{ stroke: colour }} />
    ))}
  </svg>
);
