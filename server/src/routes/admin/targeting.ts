import { route } from './route';

export const targetingRoutes = [route('GET /targeting/:uid/:documentId', 'targeting')];
