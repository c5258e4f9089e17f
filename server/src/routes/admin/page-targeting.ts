import { route } from './route';

export const pageTargetingRoutes = [route('GET /targeting/:uid', 'pageTargeting')];
