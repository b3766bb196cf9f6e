import { filled, isLike } from './like.js';

const form = { facts: '', workflow: null, reporter: { name: '', phone: '' }, others: [] };
const before = { facts: 'Två fönster.', reporter: { name: 'Sara' }, others: [{ id: '1' }] };

describe('what an older build of a form kept', () => {
  it('is found again, with what is asked since as the form begins', () => {
    const found = filled(form, before);
    expect(isLike(form, before)).toBe(false);
    expect(isLike(form, found)).toBe(true);
    expect(found).toEqual({ ...before, workflow: null, reporter: { name: 'Sara', phone: '' } });
  });

  it('is nothing to go on with where it is of another shape', () => {
    for (const other of ['text', 7, [], { ...before, others: 'none' }, { ...before, reporter: 'Sara' }])
      expect(isLike(form, filled(form, other))).toBe(false);
  });
});
