import { isResponsible } from './responsible.js';

const police = { id: 'police', kind: 'police', name: 'Polisen' };
const coordination = { id: 'coordination', kind: 'coordination', name: 'Samordningen' };
const view = { tracks: [{ id: 'coordination', agency: coordination }] };

it('is responsible now whoever the track’s own line names, and nobody who does something in it', () => {
  expect(isResponsible(view, { track: 'coordination', agency: coordination })).toBe(true);
  expect(isResponsible(view, { track: 'coordination', agency: police })).toBe(false);
});

it('is not responsible for a track that is not seen, and is for what hangs on none', () => {
  expect(isResponsible({ tracks: [] }, { track: 'coordination', agency: police })).toBe(false);
  expect(isResponsible({ tracks: [] }, { track: '', agency: police })).toBe(true);
});
