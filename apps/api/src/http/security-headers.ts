import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Nothing that a page of ours asks a browser for. */
const REFUSED = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
];
export const PERMISSIONS = REFUSED.map((feature) => `${feature}=()`).join(', ');

/**
 * The web app brings all it needs, so nothing is loaded from elsewhere and nobody frames it. Its styles are files; what the components
 * set as they run (sizes, places) they set on the elements themselves, which is no inline style to a browser.
 */
export function securityHeaders(https: boolean): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'no-referrer' },
  };
}
