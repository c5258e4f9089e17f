import { ACTION } from '../../plugin';
import { route } from './route';

const { assignTargeting } = ACTION;

export const retaggingRoutes = [
  route('POST /targeting/preview', 'previewChange', assignTargeting),
  route('POST /targeting/change', 'changeTargeting', assignTargeting),
  route('POST /targeting/restore', 'restoreTargeting', assignTargeting),
  route('GET /untagged', 'untagged', assignTargeting),
];
