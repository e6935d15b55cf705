import { readFileSync } from "node:fs";
import ts from "typescript";

/** What a source exports: each name with the function it was made by a call of, if it was. */
export function exportsOf(file: string): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const statement of parsed(file).statements) {
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement;
      if (!exportClause || !ts.isNamedExports(exportClause)) found.set("*", null);
      else
        for (const { name, isTypeOnly } of exportClause.elements) if (!isTypeOnly) found.set(name.text, null);
    } else if (ts.isVariableStatement(statement) && isExported(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations)
        found.set(name.getText(), initializer ? calledBy(initializer) : null);
    } else if (ts.isFunctionDeclaration(statement) && isExported(statement)) {
      found.set(statement.name?.text ?? "default", null);
    } else if (ts.isExportAssignment(statement)) {
      found.set("default", null);
    }
  }
  return found;
}

/** How often a source says a directive, wherever it stands. */
export function countDirective(file: string, directive: string): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression))
      count += node.expression.text === directive ? 1 : 0;
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return count;
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

function isExported(node: ts.HasModifiers): boolean {
  return ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function calledBy(expression: ts.Expression): string | null {
  return ts.isCallExpression(expression) ? expression.expression.getText() : null;
}
