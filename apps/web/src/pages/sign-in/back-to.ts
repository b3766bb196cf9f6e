/** An address within the application; anything else could lead to a stranger's page that looks like ours. */
export const isOwnAddress = (to: string): boolean =>
  to.startsWith('/') && new URL(to, location.origin).origin === location.origin && !to.startsWith('/sign-in');

/** What the sign-in is told of where one came for; Min dag is where it leads anyway. Addresses carry references, never names. */
export const backTo = (href: string): { to?: string } => (href !== '/' && isOwnAddress(href) ? { to: href } : {});
