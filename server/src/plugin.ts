export const PLUGIN_ID = 'journey';

/** uids of the plugin's own content types, by the thing they hold. */
export const UID = {
  journey: 'plugin::journey.journey',
  stage: 'plugin::journey.stage',
  persona: 'plugin::journey.persona',
  format: 'plugin::journey.format',
  touchpoint: 'plugin::journey.touchpoint',
  expectation: 'plugin::journey.expectation',
  dismissal: 'plugin::journey.dismissal',
  snapshot: 'plugin::journey.snapshot',
} as const;

/** Those that say what content is tagged with and what is wanted of it. */
export const DEFINITION_UIDS = [
  UID.journey,
  UID.stage,
  UID.persona,
  UID.format,
  UID.touchpoint,
  UID.expectation,
] as const;

/** uids of the plugin's tables that are no content types: derived data that no transfer carries. */
export const TABLE_UID = {
  index: 'plugin::journey.index-row',
  alike: 'plugin::journey.alike',
  mark: 'plugin::journey.mark',
  state: 'plugin::journey.state',
} as const;

/** Names of the relations that the plugin adds to the users' content types. */
export const FIELD = {
  stages: 'journeyStages',
  personas: 'journeyPersonas',
  format: 'journeyFormat',
  touchpoints: 'journeyTouchpoints',
} as const;

export const FIELDS = Object.values(FIELD);
export type Field = (typeof FIELDS)[number];

/** Admin actions, as they are granted to roles. */
export const ACTION = {
  readCoverage: 'plugin::journey.coverage.read',
  exportReports: 'plugin::journey.coverage.export',
  assignTargeting: 'plugin::journey.targeting.assign',
  importTargeting: 'plugin::journey.targeting.import',
  manageJourneys: 'plugin::journey.journeys.manage',
  manageExpectations: 'plugin::journey.expectations.manage',
  manageSettings: 'plugin::journey.settings.manage',
} as const;
