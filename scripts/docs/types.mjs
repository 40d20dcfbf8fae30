// Reads exported interfaces and classes with their JSDoc, for the types that no manifest has.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const doc = (node) => (node.jsDoc ?? []).map(({ comment }) => ts.getTextOfJSDocComment(comment)).join(' ');

/**
 * { name, description, members: { name, type, description } } of each exported interface or class with documented
 * fields.
 */
export function interfaces(paths) {
  return paths.flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    return file.statements
      .filter((node) => ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node))
      .map((node) => ({
        name: node.name.text,
        description: doc(node),
        members: node.members
          .filter((member) => member.type && doc(member))
          .map((member) => ({
            name: member.name.getText() + (member.questionToken ? '?' : ''),
            type: member.type.getText(),
            description: doc(member),
          })),
      }));
  });
}
