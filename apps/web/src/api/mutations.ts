import type { QueryClient } from '@tanstack/react-query';
import { answerOf, api, sending } from './client.js';
import { useSending } from './commands.js';
import { disclosuresQuery, mappingsQuery, notesQuery, planQuery, youngPersonQuery } from './queries.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

/** What was written answers with itself; the case and the lists around it are looked up anew. */
export const written =
  <Body>(part: string, keep: (client: QueryClient, body: Body) => void) =>
  (body: Body, client: QueryClient): void => {
    keep(client, body);
    const untouched = new Set<unknown>(['me', 'installation', 'handoff', 'agencies', 'workflows']);
    void client.invalidateQueries({ predicate: ({ queryKey: [of, , what] }) => !untouched.has(of) && what !== part });
  };

export const useWriteMapping = (reference: string) =>
  useSending(
    ({ revision, ...body }: Schemas['NewMapping'] & { revision: number }, key) =>
      answerOf(
        api.POST('/cases/{reference}/mappings', {
          params: { path: { reference } },
          body,
          headers: sending(key, revision),
        }),
      ),
    written('mappings', (client, body) => client.setQueryData(mappingsQuery(reference).queryKey, body)),
  );

export const useDisclose = (reference: string) =>
  useSending(
    (body: Schemas['NewDisclosure'], key) =>
      answerOf(
        api.POST('/cases/{reference}/disclosures', { params: { path: { reference } }, body, headers: sending(key) }),
      ),
    written('disclosures', (client, body) => client.setQueryData(disclosuresQuery(reference).queryKey, body)),
  );

/** It answers with what an incident report is made of; all that the freezing touched is looked up anew. */
export const useWrongReceiver = (reference: string, id: string) =>
  useSending(
    (_: void, key) =>
      answerOf(
        api.POST('/cases/{reference}/disclosures/{id}/wrong-receiver', {
          params: { path: { reference, id } },
          headers: sending(key),
        }),
      ),
    written('nothing', () => {}),
  );

export const useCorrectYoungPerson = (reference: string) =>
  useSending(
    ({ revision, ...body }: Schemas['CorrectedYoungPerson'] & { revision: number }, key) =>
      answerOf(
        api.PUT('/cases/{reference}/young-person', {
          params: { path: { reference } },
          body,
          headers: sending(key, revision),
        }),
      ),
    written('young-person', (client, body) => client.setQueryData(youngPersonQuery(reference).queryKey, body)),
  );

const planWritten = (reference: string) =>
  written<Schemas['PlanView']>('plan', (client, body) => client.setQueryData(planQuery(reference).queryKey, body));

export const useWritePlan = (reference: string) =>
  useSending(
    ({ revision, ...body }: Schemas['NewPlan'] & { revision: number }, key) =>
      answerOf(
        api.PUT('/cases/{reference}/plan', { params: { path: { reference } }, body, headers: sending(key, revision) }),
      ),
    planWritten(reference),
  );

export const useAddCommitment = (reference: string) =>
  useSending(
    (body: Schemas['NewCommitment'], key) =>
      answerOf(
        api.POST('/cases/{reference}/plan/commitments', {
          params: { path: { reference } },
          body,
          headers: sending(key),
        }),
      ),
    planWritten(reference),
  );

export const useAcceptCommitment = (reference: string, id: string) =>
  useSending(
    (_: undefined, key) =>
      answerOf(
        api.POST('/cases/{reference}/plan/commitments/{id}/accept', {
          params: { path: { reference, id } },
          headers: sending(key),
        }),
      ),
    planWritten(reference),
  );

export const useDeclineCommitment = (reference: string, id: string) =>
  useSending(
    (body: Schemas['DecliningCommitment'], key) =>
      answerOf(
        api.POST('/cases/{reference}/plan/commitments/{id}/decline', {
          params: { path: { reference, id } },
          body,
          headers: sending(key),
        }),
      ),
    planWritten(reference),
  );

export const useCommitmentOutcome = (reference: string, id: string) =>
  useSending(
    (body: Schemas['CommitmentOutcome'], key) =>
      answerOf(
        api.POST('/cases/{reference}/plan/commitments/{id}/outcome', {
          params: { path: { reference, id } },
          body,
          headers: sending(key),
        }),
      ),
    planWritten(reference),
  );

const notesWritten = (reference: string) =>
  written<Schemas['NoteView'][]>('notes', (client, body) => client.setQueryData(notesQuery(reference).queryKey, body));

export const useAddNote = (reference: string) =>
  useSending(
    (body: Schemas['NewNote'], key) =>
      answerOf(api.POST('/cases/{reference}/notes', { params: { path: { reference } }, body, headers: sending(key) })),
    notesWritten(reference),
  );

export const useMarkTransferred = (reference: string, id: string) =>
  useSending(
    (body: Schemas['NoteTransfer'], key) =>
      answerOf(
        api.POST('/cases/{reference}/notes/{id}/transfer', {
          params: { path: { reference, id } },
          body,
          headers: sending(key),
        }),
      ),
    notesWritten(reference),
  );
