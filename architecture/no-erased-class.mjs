const INJECTED = ['Injectable', 'Controller'];
const VALIDATED = ['Body', 'Query', 'Param'];

const decoratorNames = (node) => (node.decorators ?? []).map(({ expression }) => (expression.callee ?? expression).name);
const typeNameOf = (parameter) => parameter.typeAnnotation?.typeAnnotation.typeName?.name;

/** Nest reads the classes of injected and validated parameters from metadata; after `import type` it finds Object there, and tsc says nothing. */
export const noErasedClass = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      erased: 'Found a type-only import of {{name}}, which is injected or validated here. Expected a value import: its metadata becomes Object.',
    },
  },
  create(context) {
    const erased = new Set();
    const check = (node, name) => erased.has(name) && context.report({ node, messageId: 'erased', data: { name } });

    return {
      ImportDeclaration(node) {
        const types = node.specifiers.filter((specifier) => node.importKind === 'type' || specifier.importKind === 'type');
        types.forEach(({ local }) => erased.add(local.name));
      },
      MethodDefinition(node) {
        const isInjected = node.kind === 'constructor' && decoratorNames(node.parent.parent).some((name) => INJECTED.includes(name));
        for (const parameter of node.value.params) {
          const decorators = decoratorNames(parameter);
          const injected = isInjected && !decorators.includes('Inject');
          const validated = decorators.some((name) => VALIDATED.includes(name));
          if (injected || validated) check(parameter, typeNameOf(parameter.parameter ?? parameter));
        }
      },
    };
  },
};
