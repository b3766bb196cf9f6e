import { Keeper } from './keeper.js';
import type { Failed, Shelf, Stored } from './keeper.js';

/** A shelf as the server has it, whose clock goes on when it is told to. */
class Server {
  there: Stored | undefined;
  sent = new Set<string>();
  fails: Failed | undefined;
  /** The answer is lost on the way, and what was asked is done. */
  loses = false;
  private waiting: (() => void)[] = [];
  private ids = 0;

  readonly shelf: Shelf = {
    find: async () => {
      this.maybeFail();
      return this.there;
    },
    save: async ({ id, text, revision }) => {
      this.maybeFail();
      const known = this.there?.id === id ? this.there.revision : 0;
      if (this.sent.has(id) || revision !== known || (this.there !== undefined && this.there.id !== id))
        throw new Error('overtaken');
      this.there = { id, text, revision: revision + 1, savedAt: `2026-09-08T08:00:0${revision}.000Z` };
      if (this.loses) throw new Error('unanswered');
      return this.there;
    },
    drop: async () => {
      this.maybeFail();
      this.there = undefined;
    },
    whyFailed: (error) => {
      const why = error instanceof Error ? error.message : '';
      return why === 'overtaken' || why === 'no-session' || why === 'refused' ? why : 'unanswered';
    },
    newId: () => `${++this.ids}`,
    later: (work) => {
      this.waiting.push(work);
      return () => (this.waiting = this.waiting.filter((each) => each !== work));
    },
  };

  /** What waits is done, and what follows from it at once. */
  async goesOn(): Promise<void> {
    for (const work of this.waiting.splice(0)) work();
    await settled();
  }

  send(id: string): void {
    if (this.sent.has(id)) throw new Error('sent twice');
    this.sent.add(id);
    if (this.there?.id === id) this.there = undefined;
  }

  private maybeFail(): void {
    if (this.fails !== undefined) throw new Error(this.fails);
  }
}

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('what is written', () => {
  let server: Server;
  let keeper: Keeper;
  beforeEach(async () => {
    server = new Server();
    keeper = new Keeper(server.shelf);
    await keeper.look();
  });

  it('is saved a while after the first letter, however one goes on', async () => {
    keeper.write('M');
    expect(keeper.now()).toMatchObject({ text: 'M', unsaved: 'soon' });
    keeper.write('Ma');
    await server.goesOn();
    expect(server.there?.text).toBe('Ma');
    expect(keeper.now()).toMatchObject({ unsaved: false, found: false });
    keeper.write('Mam');
    await server.goesOn();
    expect(server.there).toMatchObject({ text: 'Mam', revision: 2 });
  });

  it('is found again, and thrown away', async () => {
    keeper.write('Mamman');
    await keeper.save();
    const again = new Keeper(server.shelf);
    await again.look();
    expect(again.now()).toMatchObject({ text: 'Mamman', found: true, unsaved: false });
    await again.discard();
    expect(again.now()).toMatchObject({ text: undefined, found: false });
    expect(server.there).toBeUndefined();
  });

  it('and taken away again leaves no draft', async () => {
    keeper.write('M');
    await keeper.save();
    keeper.write(undefined);
    await server.goesOn();
    expect(server.there).toBeUndefined();
  });

  it('is tried again while nothing answers, and is not lost by an answer that was', async () => {
    server.loses = true;
    keeper.write('Mamman');
    await server.goesOn();
    expect(keeper.now().unsaved).toBe('unanswered');
    server.loses = false;
    keeper.write('Mamman sa');
    await server.goesOn();
    await server.goesOn();
    expect(keeper.now()).toMatchObject({ unsaved: false, other: undefined, text: 'Mamman sa' });
    expect(server.there?.text).toBe('Mamman sa');
  });

  it('waits for its writer where nobody is signed in', async () => {
    server.fails = 'no-session';
    keeper.write('Mamman');
    await server.goesOn();
    await server.goesOn();
    server.fails = undefined;
    await server.goesOn();
    expect(server.there).toBeUndefined();
    await keeper.look();
    await server.goesOn();
    expect(server.there?.text).toBe('Mamman');
  });

  it('meets what was written elsewhere as two versions, and nothing is written over unseen', async () => {
    const other = new Keeper(server.shelf);
    await other.look();
    other.write('Pappan');
    await other.save();
    keeper.write('Mamman');
    await server.goesOn();
    await server.goesOn();
    expect(keeper.now()).toMatchObject({ text: 'Mamman', other: { text: 'Pappan' } });
    expect(server.there?.text).toBe('Pappan');
    keeper.keepMine();
    await settled();
    expect(server.there?.text).toBe('Mamman');
    other.write('Pappan kom');
    await server.goesOn();
    other.takeOther();
    expect(other.now()).toMatchObject({ text: 'Mamman', other: undefined, unsaved: false });
  });

  it('is sent under one id until it has gone, and begins anew under another', async () => {
    keeper.write('Mamman');
    await keeper.save();
    const ids: string[] = [];
    const lost = async (id: string): Promise<void> => {
      ids.push(id);
      throw new Error('unanswered');
    };
    await expect(keeper.send(lost)).rejects.toThrow('unanswered');
    expect(keeper.now().text).toBe('Mamman');
    await keeper.send(async (id) => {
      ids.push(id);
      server.send(id);
    });
    expect(new Set(ids).size).toBe(1);
    expect(keeper.now().text).toBeUndefined();
    keeper.write('Något nytt');
    await keeper.save();
    expect(server.there?.id).not.toBe(ids[0]);
  });

  it('that was sent, with the answer lost, is said to be gone and does not come back as a draft', async () => {
    keeper.write('Mamman');
    await keeper.save();
    const lost = async (id: string): Promise<void> => {
      server.send(id);
      throw new Error('unanswered');
    };
    await expect(keeper.send(lost)).rejects.toThrow('unanswered');
    keeper.write('Mamman sa');
    for (let times = 0; times < 4; times++) await server.goesOn();
    expect(keeper.now()).toMatchObject({ gone: true, text: 'Mamman sa' });
    expect(server.there).toBeUndefined();
    await expect(keeper.send(async (id) => server.send(id))).rejects.toThrow('sent twice');
  });

  it('is not taken away by an answer that was asked for before it was saved', async () => {
    let answer: (found: undefined) => void = () => undefined;
    const slow = new Keeper({ ...server.shelf, find: () => new Promise((done) => (answer = done)) });
    const looking = slow.look();
    slow.write('Mamman');
    await slow.save();
    answer(undefined);
    await looking;
    expect(slow.now()).toMatchObject({ text: 'Mamman', unsaved: false });
  });
});
