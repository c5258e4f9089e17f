import { adminApi } from '@strapi/strapi/admin';

/**
 * The host's own API client, with the plugin's tags. Each file beside this one adds the endpoints
 * of one resource. `Document` is the host's tag: what invalidates it there is read again here.
 */
export const journeyApi = adminApi.enhanceEndpoints({
  addTagTypes: [
    'Document',
    'JourneyDefinitions',
    'JourneyReport',
    'JourneySettings',
    'JourneyIndex',
  ],
});
