import type { DocumentContent } from '#shared/contract/document.ts'
import type { Finding } from '#shared/contract/document-guard.ts'
import { zJson } from '#shared/contract/scalar.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentId } from '#shared/kernel/id.ts'
import { lastPartnerEntry } from '#db/ledger/statement-ledger.ts'
import type { QueryContext } from '../../../ipc/context.ts'
import { amendContent } from '../amend.ts'
import { postContent } from '../post.ts'
import { guardFindings } from './guards.ts'
import { statementFindings } from './statement-guard.ts'

/**
 * What posting would be refused for or warned of: it is posted for real in a transaction that is rolled back, and
 * judged there. A refusal that is no guard's is the only thing said then.
 */
export function checkDocument(context: QueryContext, content: DocumentContent, amends: DocumentId | null): Finding[] {
  try {
    return context.tryOut((command) => {
      const before = lastPartnerEntry(command.db)
      const posted = amends === null ? postContent(command, content) : amendContent(command, amends, content, '')
      return [
        ...guardFindings(command, posted).map(({ error, line, mode }) => findingOf(error, line, mode)),
        ...statementFindings(command, before).map(({ error }) => findingOf(error, null, 'block')),
      ]
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return [findingOf(error, null, 'block')]
  }
}

function findingOf({ code, params }: AppError, line: number | null, mode: string): Finding {
  const json = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, zJson.parse(value)]))
  const named = 'line' in params && typeof params.line === 'number' && params.line > 0 ? params.line : null
  return { code, params: json, line: line ?? named, mode: mode === 'block' ? 'block' : 'warn' }
}
