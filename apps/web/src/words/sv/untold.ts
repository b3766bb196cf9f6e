export const untold = {
  untold: {
    tag: 'får inte veta',
    mark: 'Får inte veta',
    markAbout: 'Kryssa om den unge kan fara illa av att den här vårdnadshavaren får veta (OSL 12 kap. 3 §).',
    why: 'Varför befarar ni det?',
    whyHint: 'Läses bara av er enhet. De som får uppgiften ser att personen inte får veta, men inte varför.',
    leftOut:
      '{{names}} får inte veta (OSL 12 kap. 3 §). Fråga inte, kalla inte, bjud inte in och berätta inget. De andra bestämmer.',
    copied: 'En vårdnadshavare får inte veta (OSL 12 kap. 3 §) och står därför inte här',
  },
};
