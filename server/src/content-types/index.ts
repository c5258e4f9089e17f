import dismissal from './dismissal/schema.json';
import expectation from './expectation/schema.json';
import format from './format/schema.json';
import journey from './journey/schema.json';
import persona from './persona/schema.json';
import snapshot from './snapshot/schema.json';
import stage from './stage/schema.json';
import touchpoint from './touchpoint/schema.json';

export const contentTypes = {
  journey: { schema: journey },
  stage: { schema: stage },
  persona: { schema: persona },
  format: { schema: format },
  touchpoint: { schema: touchpoint },
  expectation: { schema: expectation },
  dismissal: { schema: dismissal },
  snapshot: { schema: snapshot },
};
