module.exports = require('./architecture/dependency-cruiser.cjs');
