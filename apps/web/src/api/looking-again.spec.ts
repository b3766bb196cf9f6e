import { QueryClient } from '@tanstack/react-query';
import { arriveAt, lookingAgain } from './looking-again.js';

test('a page says that it looks again from its second reading on, and whoever comes to it reads anew', () => {
  const client = new QueryClient();
  const queryKey = ['case', 'K7QF-93MD'];
  const read = (at: number) => {
    const said = lookingAgain({ client, queryKey });
    client.setQueryData(queryKey, {}, { updatedAt: at });
    return said['X-Refresh'];
  };
  arriveAt(1_000);
  expect([read(2_000), read(17_000), read(32_000)]).toEqual([undefined, 'background', 'background']);
  arriveAt(40_000);
  expect([read(40_500), read(55_000)]).toEqual([undefined, 'background']);
  client.clear();
});
