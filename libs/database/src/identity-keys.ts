import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** What is kept encrypted. Each is bound to its column, so that what stands in one is not read as another. */
export type EncryptedColumn = 'number' | 'contact' | 'guardian-contact' | 'reporter' | 'private-reporter' | 'draft';

/** The first key writes, all of them read. `lookUp` makes of a number what it is found by. */
export type IdentitySecrets = { keys: readonly { id: string; key: Buffer }[]; lookUp: Buffer };

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ENVELOPE = /^v1\.([a-z0-9-]+)\.([\w-]+)\.([\w-]+)\.([\w-]*)$/;

/**
 * Encrypts what tells who somebody is and where they are found: `v1.<key id>.<iv>.<tag>.<data>`, AES-256-GCM. Bound to the
 * municipality and the column, not to the row: what is disclosed is copied between agencies' records inside SQL, unread.
 */
export class IdentityKeys {
  constructor(private readonly secrets: IdentitySecrets) {}

  encrypt(municipality: string, column: EncryptedColumn, plain: string): string {
    const [writing] = this.secrets.keys;
    if (writing === undefined) throw new Error('There is no key to encrypt with: set IDENTITY_KEYS.');
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, writing.key, iv).setAAD(boundTo(writing.id, municipality, column));
    const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return ['v1', writing.id, ...[iv, cipher.getAuthTag(), data].map((part) => part.toString('base64url'))].join('.');
  }

  /** Throws where it was altered, belongs to another municipality or column, or was written with a key that is not at hand. */
  decrypt(municipality: string, column: EncryptedColumn, envelope: string): string {
    const [, id = '', iv = '', tag = '', data = ''] = ENVELOPE.exec(envelope) ?? [];
    const key = this.secrets.keys.find((each) => each.id === id)?.key;
    if (key === undefined) throw new Error(`What stands in ${column} was written with a key that IDENTITY_KEYS lacks.`);
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64url'), { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(id, municipality, column)).setAuthTag(Buffer.from(tag, 'base64url'));
    return decipher.update(data, 'base64url', 'utf8') + decipher.final('utf8');
  }

  /** The same for the same number in the same municipality, and nothing that leads back to it without the key. */
  lookUp(municipality: string, number: string): string {
    return createHmac('sha256', this.secrets.lookUp)
      .update(JSON.stringify([municipality, number]))
      .digest('base64url');
  }
}

const boundTo = (...parts: string[]): Buffer => Buffer.from(JSON.stringify(parts));
