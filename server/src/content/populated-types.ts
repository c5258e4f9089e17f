import { asHostContentType, type HostAttribute, type Strapi } from '../strapi-shims/types';
import { isObject, textsIn } from './readers';

type Attributes = Readonly<Record<string, HostAttribute>>;

const UPLOADS = 'plugin::upload.file';

/** What is populated, name by name, and what inside each: of a `populate` in any of Strapi's forms. */
const populatedIn = (populate: unknown): Array<[name: string, inside: unknown]> => {
  const texts = textsIn(populate);
  if (!texts) return Object.entries(isObject(populate) ? populate : {});
  return texts.map((text) => {
    const [name = '', ...rest] = text.split('.');
    return [name, rest.length > 0 ? { populate: rest.join('.') } : true];
  });
};

const componentsOf = (strapi: Strapi, uids: readonly unknown[]): Attributes[] =>
  uids.map((uid) => {
    const components = strapi.components as unknown as Record<string, { attributes: Attributes }>;
    return components[String(uid)]?.attributes ?? {};
  });

/** The attributes that something populated has, by where they are defined. */
const targetsOf = (strapi: Strapi, attribute: HostAttribute): Attributes[] => {
  if (attribute.type === 'component') return componentsOf(strapi, [attribute['component']]);
  if (attribute.type === 'dynamiczone') {
    return componentsOf(strapi, attribute['components'] as readonly string[]);
  }
  const types = Object.values(strapi.contentTypes).map(asHostContentType);
  return types.filter(({ uid }) => uid === attribute.target).map((type) => type.attributes);
};

/** What is populated inside, components of a dynamic zone among it. */
const insideOf = (inside: unknown): unknown[] => {
  if (!isObject(inside)) return [];
  const { populate, on } = inside;
  return [
    populate,
    ...Object.values(isObject(on) ? on : {}).map((each) => isObject(each) && each['populate']),
  ];
};

/** The content types that a `populate`, checked and written out by Strapi, reads beside the pieces' own. */
export const populatedTypes = (
  strapi: Strapi,
  attributes: Attributes,
  populate: unknown,
): string[] =>
  populatedIn(populate).flatMap(([name, inside]) => {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (!attribute) return [];
    const own = attribute.type === 'media' ? UPLOADS : attribute.target;
    const deeper = targetsOf(strapi, attribute).flatMap((target) =>
      insideOf(inside).flatMap((each) => populatedTypes(strapi, target, each)),
    );
    return [...(own === undefined ? [] : [own]), ...deeper];
  });
