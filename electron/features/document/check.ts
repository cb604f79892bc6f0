import type { InputOf } from '#shared/contract/define.ts'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { check } from '#shared/contract/document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { lastPartnerEntry } from '#db/ledger/statement-ledger.ts'
import type { CommandContext, QueryContext } from '../../ipc/context.ts'
import { refusalOf } from '../refusal.ts'
import { amendContent } from './amend.ts'
import { guardFindings } from './guard/guards.ts'
import { statementFindings } from './guard/statement-guard.ts'
import { NO_WARNINGS, warningsOf } from './guard/warnings.ts'
import { impactOf, NO_IMPACT } from './impact.ts'
import { moneyBefore, moneyImpact } from './money/money-impact.ts'
import { assertMayVoid } from './may-void.ts'
import { postContent } from './post.ts'
import type { Posted } from './settle.ts'
import { assertNotOfStocktake } from './stocktake-document.ts'
import { reverseDocument } from './void.ts'

type Question = InputOf<typeof check>

/**
 * Everything there is to say of a posting, a void or a 改单 beforehand: it runs once, for real, in a transaction that is
 * rolled back, and all of it is read from there.
 */
export function checkDocument(context: QueryContext, question: Question): DocumentCheck {
  try {
    return context.tryOut((command) => answer(command, question))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ...NO_IMPACT, ...NO_WARNINGS, findings: [], refusal: refusalOf(error) }
  }
}

function answer(command: CommandContext, question: Question): DocumentCheck {
  const before = question.do === 'post' ? null : moneyBefore(command.db, question.id)
  const written = lastPartnerEntry(command.db)
  const posted = attempt(command, question)
  const moved = before && moneyImpact(command.db, before, question.do === 'amend' ? posted.id : null)
  const isEntered = question.do !== 'void'
  return {
    ...impactOf(command, posted, question.do === 'post' ? null : question.id),
    ...(moved === null ? {} : { money: moved }),
    ...(isEntered ? warningsOf(command, posted) : NO_WARNINGS),
    findings: [...(isEntered ? findings(command, posted) : []), ...confirmedChanges(command, written)],
    refusal: null,
  }
}

function attempt(context: CommandContext, question: Question): Posted {
  if (question.do === 'post') return postContent(context, question.content)
  if (question.do === 'amend') {
    assertNotOfStocktake(context.db, question.id)
    return amendContent(context, question.id, question.content, '')
  }
  assertMayVoid(context, question)
  return reverseDocument(context, question.id, '', question.cascade ?? false)
}

function findings(context: CommandContext, posted: Posted): DocumentCheck['findings'] {
  return guardFindings(context, posted).map(({ error, line, mode }) => ({
    ...refusalOf(error),
    line,
    mode: mode === 'block' ? 'block' : 'warn',
  }))
}

/** What it would change of what a partner confirmed. */
function confirmedChanges(context: CommandContext, written: number): DocumentCheck['findings'] {
  return statementFindings(context, written).map(({ error }) => ({ ...refusalOf(error), line: null, mode: 'block' }))
}
