/** The plugin from its sources, so that API tests need no build. */
module.exports = require('../../../server/src').default;
