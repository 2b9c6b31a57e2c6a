import ts from 'typescript';

const ANOTHER_NAME = /\b(?:typeof|keyof)\b/;
const CONTRACT = 'EventContract';

const decoratorsOf = (node: ts.Node): string[] =>
  ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []).map(({ expression }) => expression.getText().split('(')[0]!) : [];

/** Says itself what it is: a type that follows from a value, which has the words; a contract, whose decorator names it in two languages. */
const speaksForItself = (declaration: ts.Declaration): boolean =>
  (ts.isTypeAliasDeclaration(declaration) && ANOTHER_NAME.test(declaration.type.getText())) || decoratorsOf(declaration).includes(CONTRACT);

/** Names that leave a lib through its index without a doc block, each with its file. */
export function undocumentedExports(program: ts.Program, index: string): string[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`Found no exports in ${index}, expected the index of a lib.`);
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declaration = symbol.declarations?.[0];
    if (!declaration || speaksForItself(declaration) || symbol.getDocumentationComment(checker).length > 0) return [];
    return [`${exported.name} (${declaration.getSourceFile().fileName})`];
  });
}
