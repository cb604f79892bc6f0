import { AppError } from '#shared/errors/app-error.ts'
import type { Draft } from '#shared/contract/document.ts'
import type { AnyDocumentType } from '#shared/domain/document/document-type.ts'
import type { DraftId } from '#shared/kernel/id.ts'
import type { ReadableDb } from '#db/handle.ts'
import { documentDebt } from '#db/report/document-debt.ts'
import { documentPage, documentTotals } from '#db/report/document-list.ts'
import { findDocument, findDocumentRow } from '#db/repository/document-read.ts'
import { deleteDraft, findDraft, listDrafts, putDraft } from '#db/repository/draft.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { assertKeepable } from '../keepable-json.ts'
import { amendDocument } from './amend.ts'
import { checkDocument } from './check.ts'
import { documentByNumber } from './document-by-number.ts'
import { keepingStatements } from './guard/statement-guard.ts'
import { assertMayVoid } from './may-void.ts'
import { postDocument } from './post.ts'
import { returnableLines } from './returnable.ts'
import { assertNotOfStocktake } from './stocktake-document.ts'
import { assertMaySee, assertMayWrite, maySee } from './visible.ts'
import { voidDocument } from './void.ts'

export const documentHandlers: HandlersOf<'document'> = {
  page: (context, input) => {
    assertMaySee(context, input.type)
    return documentPage(context.db, input, context.today)
  },
  totals: (context, input) => {
    assertMaySee(context, input.type)
    return documentTotals(context.db, input, context.today)
  },
  get: (context, { id }) => {
    const document = findDocument(context.db, id)
    if (document === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
    assertMaySee(context, document.type)
    return context.seesCost
      ? document
      : { ...document, lines: document.lines.map((line) => ({ ...line, cost: null, trueUp: null })) }
  },
  debt: (context, { id }) => {
    const row = findDocumentRow(context.db, id)
    if (row === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
    assertMaySee(context, row.type)
    return documentDebt(context.db, id)
  },
  returnable: (context, { id, done = false }) => {
    const document = findDocument(context.db, id)
    if (document === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
    assertMaySee(context, document.type)
    return returnableLines(context, document, done)
  },
  find: (context, { number }) => documentByNumber(context, number),
  saveDraft: (context, draft) => {
    assertMaySee(context, draft.type)
    assertKeepable(draft.content, 'content')
    if (draft.id !== null) assertKept(draft.type, requireDraft(context, draft.id))
    return putDraft(context.db, draft, context.userId, context.now)
  },
  getDraft: (context, { id }) => requireDraft(context, id),
  drafts: (context, { type }) => listDrafts(context.db, type).filter((draft) => maySee(context, draft.type)),
  deleteDraft: (context, { id }) => {
    const draft = findDraft(context.db, id)
    if (draft !== null) assertMaySee(context, draft.type)
    deleteDraft(context.db, id)
    return {}
  },
  post: (context, { content, draftId, overrides }) => {
    assertMayWrite(context, content.type)
    // A draft that is gone was posted or deleted: posting its content again would double it.
    if (draftId !== null) assertKept(content.type, requireDraft(context, draftId))
    return keepingStatements(context, overrides, () => postDocument(context, content, draftId, overrides))
  },
  void: (context, input) => {
    assertMayVoid(context, input)
    return keepingStatements(context, input.overrides, () => voidDocument(context, input))
  },
  amend: (context, input) => {
    assertMayWrite(context, input.content.type)
    assertNotOfStocktake(context.db, input.id)
    if (input.draftId !== null) assertKept(input.content.type, requireDraft(context, input.draftId))
    return keepingStatements(context, input.overrides, () => amendDocument(context, input))
  },
  check: (context, question) => {
    // What a void would do tells what the document came to.
    const type = question.do === 'void' ? findDocumentRow(context.db, question.id)?.type : question.content.type
    if (type !== undefined) assertMaySee(context, type)
    return checkDocument(context, question)
  },
}

/** A draft is as closed to a role as the document it would become. @throws AppError NOT_FOUND, FORBIDDEN */
function requireDraft(context: Context & { readonly db: ReadableDb }, id: DraftId): Draft {
  const draft = findDraft(context.db, id)
  if (draft === null) throw new AppError('NOT_FOUND', { entity: 'draft', id })
  assertMaySee(context, draft.type)
  return draft
}

/** A draft stays what it was begun as; content of another type under its id would be somebody's lost work. */
function assertKept(type: AnyDocumentType, draft: Draft): void {
  if (draft.type !== type) throw new AppError('INVALID_INPUT', { problems: [{ field: 'type', rule: 'draft' }] })
}
