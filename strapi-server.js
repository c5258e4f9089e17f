'use strict';

// Strapi looks here when a host names this folder itself (`resolve: '../'`) and not the npm package.
module.exports = require('./dist/server');
