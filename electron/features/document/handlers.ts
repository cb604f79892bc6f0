import { AppError } from '#shared/errors/app-error.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { documentPage, documentTotals } from '#db/report/document-list.ts'
import { findDocument, findDocumentByNumber } from '#db/repository/document-read.ts'
import { deleteDraft, findDraft, listDrafts, putDraft } from '#db/repository/draft.ts'
import type { Context, HandlersOf } from '../../ipc/context.ts'
import { impactOf } from './impact.ts'
import { postDocument } from './post.ts'
import { voidDocument } from './void.ts'

export const documentHandlers: HandlersOf<'document'> = {
  page: (context, input) => {
    assertMaySee(context, input.type)
    return documentPage(context.db, input)
  },
  totals: (context, input) => {
    assertMaySee(context, input.type)
    return documentTotals(context.db, input)
  },
  get: (context, { id }) => {
    const document = findDocument(context.db, id)
    if (document === null) throw new AppError('NOT_FOUND', { entity: 'document', id })
    assertMaySee(context, document.type)
    return context.seesCost ? document : { ...document, lines: document.lines.map((line) => ({ ...line, cost: null })) }
  },
  find: (context, { number }) => {
    const row = findDocumentByNumber(context.db, number)
    return row !== null && maySee(context, row.type) ? row : null
  },
  saveDraft: ({ db, userId, now }, draft) => putDraft(db, draft, userId, now),
  getDraft: ({ db }, { id }) => {
    const draft = findDraft(db, id)
    if (draft === null) throw new AppError('NOT_FOUND', { entity: 'draft', id })
    return draft
  },
  drafts: (context, { type }) => listDrafts(context.db, type).filter((draft) => maySee(context, draft.type)),
  deleteDraft: ({ db }, { id }) => {
    deleteDraft(db, id)
    return {}
  },
  post: (context, { content, draftId }) => {
    assertMaySee(context, content.type)
    return postDocument(context, content, draftId)
  },
  void: voidDocument,
  impact: (context, question) => {
    if (question.do === 'post') assertMaySee(context, question.content.type)
    return impactOf(context, question)
  },
}

/** Documents whose prices are costs are closed to roles without the field permission 成本. */
function maySee(context: Context, type: DocumentType): boolean {
  const { price } = documentDefinition(type)
  return context.seesCost || (price !== 'purchase' && price !== 'cost')
}

function assertMaySee(context: Context, type: DocumentType): void {
  if (!maySee(context, type)) throw new AppError('FORBIDDEN', { permission: 'cost' })
}
