import { cloneDeep, merge } from 'lodash';

import {
  switched,
  tidied,
  tidySchema,
  type TypeOptions,
  withDefaultTags,
} from '../../admin/src/content-type-builder/typeOptions';

/** What the builder does with a type's form: it merges it into the type, and tidies when it saves. */
const saved = (before: TypeOptions | undefined, form: TypeOptions) => {
  const i18n = { localized: true };
  const type = { pluginOptions: { i18n, ...(before ? { journey: before } : {}) } };
  const merged = merge(cloneDeep(type), { pluginOptions: { i18n, journey: form } });
  return tidySchema(merged, type).pluginOptions as Record<string, unknown>;
};

const FULL = {
  enabled: true,
  defaults: { stages: ['awareness', 'decision'], personas: ['owner'], format: 'video' },
};

describe('the options of a content type, saved by the builder', () => {
  it('are no more than that it is switched on, at first', () => {
    expect(saved(undefined, switched({}, true))).toEqual({
      i18n: { localized: true },
      journey: { enabled: true },
    });
  });

  it('are gone when it is switched off and had no default tags', () => {
    expect(saved({ enabled: true }, switched({ enabled: true }, false))).toEqual({
      i18n: { localized: true },
    });
  });

  it('keep the default tags when it is switched off, for when it is on again', () => {
    const off = { ...FULL, enabled: false };
    expect(saved(FULL, switched(FULL, false))['journey']).toEqual(off);
    expect(saved(off, switched(off, true))['journey']).toEqual(FULL);
  });

  it.each([
    ['fewer', ['decision']],
    ['others', ['retention', 'advocacy', 'awareness']],
    ['the same in another order', ['decision', 'awareness']],
  ])('have %s default stages than before, in the order they were chosen', (_which, stages) => {
    expect(saved(FULL, withDefaultTags(FULL, 'stages', stages))['journey']).toEqual({
      ...FULL,
      defaults: { ...FULL.defaults, stages },
    });
  });

  it('have one format, as a text', () => {
    const form = withDefaultTags({ enabled: true }, 'format', ['guide']);
    expect(saved({ enabled: true }, form)['journey']).toEqual({
      enabled: true,
      defaults: { format: 'guide' },
    });
  });

  it('leave nothing empty behind when the default tags are cleared', () => {
    const cleared = (['stages', 'personas', 'format'] as const).reduce<TypeOptions>(
      (form, kind) => withDefaultTags(form, kind, []),
      FULL,
    );
    expect(saved(FULL, cleared)['journey']).toEqual({ enabled: true });
  });

  it('keep what else their author wrote', () => {
    const own = { enabled: true, defaults: { personas: 'owner', note: 'mine' }, mine: [1] };
    expect(saved(own, withDefaultTags(own, 'touchpoints', ['website']))['journey']).toEqual({
      ...own,
      defaults: { note: 'mine', personas: ['owner'], touchpoints: ['website'] },
    });
  });

  it.each([[{ enabled: false }], [{ enabled: true, defaults: {} }], [{ defaults: null }]])(
    'stay as they were written, %j, when nobody has touched them',
    (journey) => {
      const type = { pluginOptions: { journey } };
      expect(tidySchema(cloneDeep(type), type)).toEqual(type);
    },
  );

  it('show in the form as they will be saved', () => {
    const form = withDefaultTags(FULL, 'stages', ['decision']);
    expect(tidied(form)).toEqual({ ...FULL, defaults: { ...FULL.defaults, stages: ['decision'] } });
  });
});
