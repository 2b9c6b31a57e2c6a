const fc = require('fast-check');

/** A mutant is dead with its first counterexample; looking for the smallest one only takes time. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
