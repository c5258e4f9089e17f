import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import type { BuilderSchema } from '../content-type-builder/typeOptions';
import { PLUGIN_ID } from '../pluginId';

/** Everything the plugin takes from the Content-Type Builder, whose ways in the host leaves untyped. */

interface Label {
  readonly id: string;
}

/** What the builder hands to an input of a plugin's. */
export interface BuilderInputProps {
  readonly name: string;
  /** `pluginOptions.journey` as it stands in the form. */
  readonly value?: object | undefined;
  readonly onChange: (event: { target: { name: string; value: object } }) => void;
  readonly isCreating?: boolean;
  /** The type that is open; another one while a new type is made. */
  readonly contentTypeSchema?: { readonly attributes?: ReadonlyArray<{ readonly name: string }> };
}

interface FormsApi {
  readonly components: {
    add(input: { id: string; component: ComponentType<BuilderInputProps> }): void;
  };
  /** Changes each type when it is saved; without one before when it is new. */
  addContentTypeSchemaMutation(
    change: (next: BuilderSchema, before: BuilderSchema | undefined) => BuilderSchema,
  ): void;
  extendContentType(extension: { form: { advanced(): object[]; base(): object[] } }): void;
}

interface TypeOptionsInput {
  readonly component: ComponentType<BuilderInputProps>;
  readonly label: Label;
  readonly tidy: (next: BuilderSchema, before: BuilderSchema | undefined) => BuilderSchema;
}

/** Adds one input, of all that `pluginOptions.journey` holds, to a type's advanced settings. */
export const addToContentTypeBuilder = (
  app: Pick<StrapiApp, 'getPlugin'>,
  { component, label, tidy }: TypeOptionsInput,
): void => {
  const builder = app.getPlugin('content-type-builder') as
    { apis: { forms?: FormsApi } } | undefined;
  const forms = builder?.apis.forms;
  if (forms === undefined) return;
  const type = `${PLUGIN_ID}-type-options`;
  forms.addContentTypeSchemaMutation(tidy);
  forms.components.add({ id: type, component });
  forms.extendContentType({
    form: {
      advanced: () => [{ name: `pluginOptions.${PLUGIN_ID}`, type, intlLabel: label, size: 12 }],
      base: () => [],
    },
  });
};
