// A process that posts as fast as it can until it is killed. Everything it was promised, it says at once.
import type { Document, DocumentRow, Draft } from '#shared/contract/document.ts'
import type { MoneyRow } from '#shared/contract/money.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import { confirmedOf, say, type PostingOrder } from './child-messages.ts'
import { startKillProgram } from './kill-program.ts'
import { plantFault } from './planted-fault.ts'
import { workOf, type Done } from './random-work.ts'
import { waitForOrder } from './wait-for-order.ts'

const [, , machineFolder = ''] = process.argv
const program = startKillProgram(machineFolder)
const session = program.createSession()
const order = await waitForOrder<PostingOrder>()
program.host.open(order.file)
plantFault(program.host.current.books, order.fault)
say({ say: 'open' })

const posted: Done[] = []
const drafts: number[] = []
const nextRequest = workOf(order)
for (;;) {
  const request = nextRequest(posted, drafts)
  say({ say: 'ask', request })
  const reply = await program.dispatch(request, session)
  if (!reply.ok) {
    say({ say: 'refused', requestId: request.requestId, code: reply.error.code })
  } else if (request.path === 'document.saveDraft') {
    const { id } = reply.data as Draft
    drafts.push(id)
    say({ say: 'done', requestId: request.requestId, document: null, draft: id })
  } else {
    const document = confirmedOf(reply.data as DocumentRow | MoneyRow | Receipt)
    posted.push({ ...document, path: request.path, order: await orderOf(document.id, request.input) })
    const { draftId } = request.input as { draftId?: number | null }
    if (draftId !== null && draftId !== undefined) drafts.splice(drafts.indexOf(draftId), 1)
    say({ say: 'done', requestId: request.requestId, document, draft: null })
  }
}

/** An order is carried out by its lines, and only the books know their ids. */
async function orderOf(id: DocumentRow['id'], input: unknown): Promise<Document | null> {
  const { content } = input as { content?: { type: string } }
  if (content?.type !== 'purchaseOrder' && content?.type !== 'salesOrder') return null
  const reply = await program.dispatch({ path: 'document.get', input: { id } }, session)
  return reply.ok ? (reply.data as Document) : null
}
