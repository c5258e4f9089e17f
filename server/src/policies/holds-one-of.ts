import type { Context } from 'koa';

interface Ability {
  can(action: string): boolean;
}

/** Lets an admin user pass who holds one of several actions; the host's own policy asks for all. */
export const holdsOneOf = (ctx: Context, { actions }: { actions: readonly string[] }): boolean => {
  const ability = ctx.state['userAbility'] as Ability;
  return actions.some((action) => ability.can(action));
};
