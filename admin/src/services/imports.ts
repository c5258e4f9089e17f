import type { CheckedImport, CheckedLine } from '../../../server/src/contracts/import';
import type { BlankCells } from '../../../server/src/core/import/plan';
import type { PieceOutcome } from '../../../server/src/core/targeting/outcome';
import type { Answer } from './answers';
import { journeyApi } from './journeyApi';

/** Lines as they were checked, to be written. */
interface ApplyAsked {
  readonly lines: ReadonlyArray<
    Pick<CheckedLine, 'contentType' | 'documentId' | 'locale' | 'changes'>
  >;
}

interface CheckAsked {
  readonly file: Blob;
  readonly blank: BlankCells;
}

const formOf = (file: Blob): FormData => {
  const form = new FormData();
  form.append('files', file, 'import.csv');
  return form;
};

const importsApi = journeyApi.injectEndpoints({
  endpoints: (build) => ({
    checkJourneyImport: build.mutation<CheckedImport, CheckAsked>({
      query: ({ file, blank }) => ({
        url: '/journey/imports/check',
        method: 'POST',
        data: formOf(file),
        config: { params: { blank } },
      }),
      transformResponse: ({ data }: Answer<CheckedImport>) => data,
    }),
    applyJourneyImport: build.mutation<readonly PieceOutcome[], ApplyAsked>({
      query: (data) => ({ url: '/journey/imports/apply', method: 'POST', data }),
      transformResponse: ({ data }: Answer<readonly PieceOutcome[]>) => data,
    }),
  }),
});

export const { useCheckJourneyImportMutation, useApplyJourneyImportMutation } = importsApi;
