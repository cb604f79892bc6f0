// A process that posts as fast as it can until it is killed. Everything it was promised, it says at once.
import type { DocumentRow, Draft } from '#shared/contract/document.ts'
import { say, type Confirmed, type PostingOrder } from './child-messages.ts'
import { startKillProgram } from './kill-program.ts'
import { plantFault } from './planted-fault.ts'
import { workOf } from './random-work.ts'
import { waitForOrder } from './wait-for-order.ts'

const [, , machineFolder = ''] = process.argv
const program = startKillProgram(machineFolder)
const session = program.createSession()
const order = await waitForOrder<PostingOrder>()
program.host.open(order.file)
plantFault(program.host.current.books, order.fault)
say({ say: 'open' })

const posted: Confirmed[] = []
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
    const { id, number, lineCount, grossAmount } = reply.data as DocumentRow
    posted.push({ id, number, lineCount, grossAmount })
    const { draftId } = request.input as { draftId?: number | null }
    if (draftId !== null && draftId !== undefined) drafts.splice(drafts.indexOf(draftId), 1)
    say({ say: 'done', requestId: request.requestId, document: { id, number, lineCount, grossAmount }, draft: null })
  }
}
