import { identitySecretsOf, readIdentityEnv } from '#config/env';
import { IdentityKeys } from '#database';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** What the tests' programs are given. */
export const identityEnv = { IDENTITY_KEYS: `k1:${key(1)}`, IDENTITY_LOOK_UP_KEY: key(2) };

/** The same for use cases that are called without them. */
export const identityKeys = new IdentityKeys(identitySecretsOf(readIdentityEnv(identityEnv)));
