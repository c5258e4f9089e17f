export default {
  config: {
    locales: ['da', 'sv'],
    // The demo asks no other host for anything, so not for Strapi's newest release either.
    notifications: { releases: false },
  },
  bootstrap() {},
};
