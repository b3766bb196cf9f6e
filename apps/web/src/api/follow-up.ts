import { queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import type { FollowUp } from './api-types.js';

export const followUpQuery = (pledge: string) =>
  queryOptions({
    queryKey: ['pledges', pledge, 'follow-up'],
    queryFn: () => answerOf(api.GET('/pledges/{id}/follow-up', { params: { path: { id: pledge } } })),
  });
export const versionsQuery = (pledge: string) =>
  queryOptions({
    queryKey: ['pledges', pledge, 'follow-up', 'versions'],
    queryFn: () => answerOf(api.GET('/pledges/{id}/follow-up/versions', { params: { path: { id: pledge } } })),
  });

/** Where the browser itself fetches the document as citizens get it. */
export const followUpFile = (pledge: string, type: 'html' | 'docx'): string =>
  `/api/v1/pledges/${pledge}/follow-up.${type}`;

const changed = (pledge: string) => (body: FollowUp, client: QueryClient) => {
  client.setQueryData(followUpQuery(pledge).queryKey, body);
  void client.invalidateQueries({ queryKey: versionsQuery(pledge).queryKey });
};

/** `revision` is the one that was read: who is overtaken is told, and nothing is written over. */
export const useDraftAnew = (pledge: string) =>
  useSending(
    ({ revision }: { revision: number }, key) =>
      answerOf(
        api.POST('/pledges/{id}/follow-up/draft', {
          params: { path: { id: pledge } },
          headers: sending(key, revision),
        }),
      ),
    changed(pledge),
  );

export const useEditParagraph = (pledge: string, paragraph: string) =>
  useSending(
    ({ revision, ...body }: { revision: number; text: string; confirmed: boolean }, key) =>
      answerOf(
        api.PUT('/pledges/{id}/follow-up/paragraphs/{paragraph}', {
          params: { path: { id: pledge, paragraph } },
          body,
          headers: sending(key, revision),
        }),
      ),
    changed(pledge),
  );

export const useRemoveParagraph = (pledge: string, paragraph: string) =>
  useSending(
    ({ revision }: { revision: number }, key) =>
      answerOf(
        api.DELETE('/pledges/{id}/follow-up/paragraphs/{paragraph}', {
          params: { path: { id: pledge, paragraph } },
          headers: sending(key, revision),
        }),
      ),
    changed(pledge),
  );

export const usePublish = (pledge: string) =>
  useSending(
    ({ revision, ...body }: { revision: number; confirmed: boolean }, key) =>
      answerOf(
        api.POST('/pledges/{id}/follow-up/publish', {
          params: { path: { id: pledge } },
          body,
          headers: sending(key, revision),
        }),
      ),
    changed(pledge),
  );
