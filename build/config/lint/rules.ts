import type { Rule } from 'eslint'
import { relative, sep } from 'node:path'
import { findBrokenWall } from './import-walls.ts'
import { findLedgerWrite, type LedgerTables, mayWriteLedgers, readLedgerSchema } from './ledger-walls.ts'

const registries = new Set(['shared/contract/index.ts', 'db/schema/index.ts'])
const projectFile = (context: Rule.RuleContext) => relative(context.cwd, context.filename).split(sep).join('/')

/** The parts of a node that these rules read; typescript-eslint adds the *Kind fields. */
interface ImportingNode {
  type: string
  source?: { value?: unknown } | null
  importKind?: string
  exportKind?: string
}

export const importWalls: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = (node: Rule.Node) => {
      const { source, importKind, exportKind } = node as unknown as ImportingNode
      if (typeof source?.value !== 'string') return
      const typeOnly = importKind === 'type' || exportKind === 'type'
      const message = findBrokenWall({ file: projectFile(context), source: source.value, typeOnly })
      if (message) context.report({ node, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}

export const noBarrels: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (registries.has(projectFile(context))) return {}
    const message = 're-exports hide where a thing lives: import it from its own file'
    return {
      ExportAllDeclaration: (node) => context.report({ node, message }),
      'ExportNamedDeclaration[source!=null]': (node: Rule.Node) => context.report({ node, message }),
    }
  },
}

const writers = 'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(insert|update|delete)$/]'

/** The name of the table given to `.insert(table)`, whether imported alone or through the registry. */
function nameTable(argument: { type: string; name?: string; property?: { name?: string } } | undefined): string {
  if (argument?.type === 'Identifier') return argument.name ?? ''
  return argument?.type === 'MemberExpression' ? (argument.property?.name ?? '') : ''
}

export function createLedgerWalls(tables: LedgerTables): Rule.RuleModule {
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      if (mayWriteLedgers(projectFile(context))) return {}
      const report = (node: Rule.Node, name: string) =>
        context.report({ node, message: `the ledger table '${name}' is written only in db/ledger/` })
      const checkSql = (node: Rule.Node, text: string) => {
        const name = findLedgerWrite(text, tables)
        if (name) report(node, name)
      }
      return {
        [writers]: (node: Rule.Node) => {
          const call = node as unknown as { arguments: Parameters<typeof nameTable>[0][] }
          const name = nameTable(call.arguments[0])
          if (tables.identifiers.has(name)) report(node, name)
        },
        Literal: (node) => typeof node.value === 'string' && checkSql(node, node.value),
        TemplateElement: (node) => checkSql(node, node.value.raw),
      }
    },
  }
}

export const zhangshiPlugin = {
  rules: {
    'import-walls': importWalls,
    'no-barrels': noBarrels,
    'ledger-walls': createLedgerWalls(readLedgerSchema(new URL('../../../db/schema/ledger.ts', import.meta.url))),
  },
}
