/**
 * What is read again once a change is made. Not when it is refused: what was loaded then stays as it
 * is, and with it the form that was filled in on top of it.
 */
export const onceDone =
  <const Tag>(...tags: readonly Tag[]) =>
  (_result: unknown, error: unknown): readonly Tag[] =>
    error === undefined ? tags : [];
