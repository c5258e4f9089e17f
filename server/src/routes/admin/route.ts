type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An action, or several of which one is enough. */
type Action = string | readonly [string, string, ...string[]];

const policyOf = (action: Action) =>
  typeof action === 'string'
    ? { name: 'admin::hasPermissions', config: { actions: [action] } }
    : { name: 'plugin::journey.holds-one-of', config: { actions: [...action] } };

/** A route of the admin panel, open to who holds all the actions; without any, to every admin user. */
export const route = (
  endpoint: `${Method} /${string}`,
  handler: string,
  ...actions: readonly Action[]
) => ({
  method: endpoint.slice(0, endpoint.indexOf(' ')),
  path: endpoint.slice(endpoint.indexOf(' ') + 1),
  handler: `admin.${handler}`,
  config: { policies: ['admin::isAuthenticatedAdmin', ...actions.map(policyOf)] },
});
