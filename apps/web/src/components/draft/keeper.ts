import type { DraftView } from '../../api/api-types.js';

export type Stored = Pick<DraftView, 'id' | 'text' | 'revision' | 'savedAt'>;
type Saved = Pick<Stored, 'revision' | 'savedAt'>;

/** Why a save failed: somebody else was first, nothing answered, nobody is signed in any more, or it is not taken. */
export type Failed = 'overtaken' | 'unanswered' | 'no-session' | 'refused';

/** Where drafts are kept. */
export interface Shelf {
  find: () => Promise<Stored | undefined>;
  save: (draft: Omit<Stored, 'savedAt'>) => Promise<Saved>;
  drop: (id: string) => Promise<void>;
  whyFailed: (error: unknown) => Failed;
  newId: () => string;
  later: (work: () => void, ms: number) => () => void;
}

/** What a form shows of its draft. */
export interface Kept {
  /** What is written; undefined where nothing is, beyond what the form began with. */
  text: string | undefined;
  /** Whether it is known by now what there was. */
  looked: boolean;
  /** What is written and not saved: why not. */
  unsaved: false | 'soon' | 'unanswered' | 'refused';
  savedAt: string | undefined;
  /** It was there when the form was opened. */
  found: boolean;
  /** Another version of the same, from another browser. */
  other: Stored | undefined;
  /** It was sent meanwhile, or thrown away elsewhere. */
  gone: boolean;
}

/** Within two seconds what is written is saved, also where the way there is slow. */
const SAVE_AFTER_MS = 600;
const AGAIN_AFTER_MS = 3_000;

const NOTHING: Kept = {
  text: undefined,
  looked: false,
  unsaved: false,
  savedAt: undefined,
  found: false,
  other: undefined,
  gone: false,
};

/**
 * Keeps what is written in one form: saves it a second after it changed, one save at a time; finds it again; and sends it under its own id, so
 * that it is never sent twice, whatever became of the answer. It outlives the form on the page.
 */
export class Keeper {
  private kept = NOTHING;
  private id: string;
  private revision = 0;
  /** As it stands on the shelf, as far as is known. */
  private stored: string | undefined;
  /** What was asked to be saved, and may be without our hearing of it. */
  private tried = new Set<string>();
  private saving: Promise<void> | undefined;
  private cancel: (() => void) | undefined;
  private held = false;
  /** Counts what changed on the shelf. */
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly shelf: Shelf) {
    this.id = shelf.newId();
  }

  readonly now = (): Kept => this.kept;

  readonly heard = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** The form is opened: what was begun in it, here or elsewhere, is looked for. */
  async look(): Promise<void> {
    const before = this.turn;
    const begun = this.kept.text !== undefined;
    try {
      const there = await this.shelf.find();
      // What was asked before a save or a send says nothing of what is there after it.
      if (before === this.turn && this.saving === undefined && !this.held) this.meet(there);
    } catch {
      // What was written here is at hand; the next save says whether there is another.
    }
    this.show({ looked: true, ...(begun && this.kept.text !== undefined ? { found: true } : {}) });
    if (this.kept.unsaved !== false) this.saveLater(SAVE_AFTER_MS);
  }

  write(text: string | undefined): void {
    // What could not be saved is not said to be until it is.
    this.show({ text, gone: false, unsaved: text !== this.stored && (this.kept.unsaved || 'soon') });
    this.saveLater(SAVE_AFTER_MS);
  }

  /** Saves at once what is not saved. */
  async save(leaving = false): Promise<void> {
    this.cancel?.();
    this.cancel = undefined;
    if (this.held || this.kept.other !== undefined || this.kept.gone) return;
    if (this.saving !== undefined && !leaving) {
      await this.saving;
      return this.save();
    }
    const { text } = this.kept;
    if (text === this.stored) return;
    this.saving = this.put(text).finally(() => (this.saving = undefined));
    await this.saving;
  }

  /** Sends what is written: the draft goes in the same transaction. Where it is refused, it stays. */
  async send<Body>(sent: (id: string) => Promise<Body>): Promise<Body> {
    this.held = true;
    await this.saving;
    try {
      const body = await sent(this.id);
      this.forget();
      return body;
    } finally {
      this.held = false;
      if (this.kept.unsaved !== false) this.saveLater(SAVE_AFTER_MS);
    }
  }

  /** Throws it away, here and where it is kept. */
  async discard(): Promise<void> {
    const { id, revision } = this;
    this.forget();
    if (revision > 0) await this.shelf.drop(id).catch(() => undefined);
  }

  /** Of two versions the other one. */
  takeOther(): void {
    const { other } = this.kept;
    if (other !== undefined) this.adopt(other);
  }

  /** Of two versions this one, written over the other. */
  keepMine(): void {
    const { other } = this.kept;
    if (other === undefined) return;
    ({ id: this.id, revision: this.revision, text: this.stored } = other);
    this.show({ other: undefined });
    void this.save();
  }

  private async put(text: string | undefined): Promise<void> {
    const { id, revision } = this;
    try {
      if (text === undefined) {
        if (revision > 0) await this.shelf.drop(id);
        this.id = this.shelf.newId();
        this.revision = 0;
        this.done(undefined, undefined);
      } else {
        this.tried.add(text);
        const saved = await this.shelf.save({ id, text, revision });
        this.revision = saved.revision;
        this.done(text, saved.savedAt);
      }
    } catch (error) {
      await this.failed(this.shelf.whyFailed(error));
    }
  }

  private done(text: string | undefined, savedAt: string | undefined): void {
    this.turn += 1;
    this.tried.clear();
    this.stored = text;
    const changed = this.kept.text !== text;
    this.show({ savedAt, unsaved: changed ? 'soon' : false });
    if (changed) this.saveLater(SAVE_AFTER_MS);
  }

  private async failed(why: Failed): Promise<void> {
    if (why === 'overtaken') {
      try {
        const there = await this.shelf.find();
        // Neither there nor to be begun: it was sent, or thrown away elsewhere.
        if (there === undefined) this.show({ gone: this.revision === 0, unsaved: 'refused' });
        this.meet(there);
        if (this.kept.text !== this.stored) this.saveLater(SAVE_AFTER_MS);
        return;
      } catch {
        // Asked again below.
      }
    }
    this.show({ unsaved: why === 'refused' ? 'refused' : 'unanswered' });
    // Without a session it waits until its writer is back.
    if (why === 'unanswered' || why === 'overtaken') this.saveLater(AGAIN_AFTER_MS);
  }

  /** What stands on the shelf meets what is written here. */
  private meet(there: Stored | undefined): void {
    const { text } = this.kept;
    if (there === undefined) {
      if (this.revision > 0 && text === this.stored) this.forget();
      else {
        this.revision = 0;
        this.stored = undefined;
        if (text !== undefined && !this.kept.gone) this.saveLater(SAVE_AFTER_MS);
      }
      return;
    }
    const known = there.id === this.id && there.revision === this.revision;
    if (known) return;
    // Nothing is written here that is not saved; or it is one's own save, whose answer was lost.
    if (text === undefined || text === there.text || text === this.stored) this.adopt(there);
    else if (there.id === this.id && (there.text === this.stored || this.tried.has(there.text)))
      ({ revision: this.revision, text: this.stored } = there);
    else this.show({ other: there });
  }

  private adopt({ id, text, revision, savedAt }: Stored): void {
    this.id = id;
    this.revision = revision;
    this.stored = text;
    this.show({ text, savedAt, unsaved: false, other: undefined, gone: false, found: true });
  }

  private forget(): void {
    this.turn += 1;
    this.cancel?.();
    this.cancel = undefined;
    this.id = this.shelf.newId();
    this.revision = 0;
    this.stored = undefined;
    this.show({ ...NOTHING, looked: true });
  }

  private saveLater(ms: number): void {
    this.cancel ??= this.shelf.later(() => void this.save(), ms);
  }

  private show(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    for (const changed of this.listeners) changed();
  }
}
