/** Everything that is generated and committed; `--check` only says what is stale. */
await import('./generate-reference.mjs');
