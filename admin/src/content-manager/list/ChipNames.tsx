import { useQueryParams } from '@strapi/strapi/admin';
import { useLayoutEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

import { useNameIn } from '../../localization/useNameIn';
import { useGetJourneyDefinitionsQuery } from '../../services/definitions';
import { FIELDS } from '../takesPart';
import { fillFilterNames } from './filterNames';

interface ListAddress {
  filters?: { $and?: Array<Record<string, unknown>> };
}

const OURS: readonly string[] = Object.values(FIELDS);

/**
 * Shows nothing; gives the chips of our filters their names. They come after the chips are drawn
 * when the page is opened by its address, and nothing tells the host then: going to where one is
 * already draws the list again, and reads nothing.
 */
export const ChipNames = () => {
  const [{ query }] = useQueryParams<ListAddress>();
  const isFiltered = (query.filters?.$and ?? []).some((filter) =>
    Object.keys(filter).some((name) => OURS.includes(name)),
  );
  const { data: definitions } = useGetJourneyDefinitionsQuery(undefined, { skip: !isFiltered });
  const nameIn = useNameIn();
  const navigate = useNavigate();
  const { search, hash, state } = useLocation() as { search: string; hash: string; state: unknown };

  useLayoutEffect(() => {
    if (definitions === undefined || !fillFilterNames(definitions, nameIn)) return;
    navigate({ search, hash }, { replace: true, state });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where one is matters only when names come
  }, [definitions, nameIn]);

  return null;
};
