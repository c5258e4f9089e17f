import { route } from './route';

export const contributionRoutes = [route('GET /contribution/:uid', 'contribution')];
