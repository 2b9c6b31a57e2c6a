import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const WORDS = new Set(['zh', 'en', 'basis', 'proves', 'nextAction', 'responsible', 'falsePositives', 'resolvedBy']);

const isRule = ({ parent }) => parent?.type === 'ObjectExpression';

/** What a rule says to people decides nothing: the check of generated files compares it with the reference page, word for word. */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore: (path) =>
      path.isObjectProperty() && isRule(path) && WORDS.has(path.node.key.name) ? 'words for people, compared with the reference page' : undefined,
  }),
];
