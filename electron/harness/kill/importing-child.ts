// A process that imports a table of goods until it is killed.
import type { ImportSource } from '#shared/contract/import.ts'
import type { TableText } from '#shared/contract/table-file.ts'
import { callerOf } from '../test-program.ts'
import { say, type ImportingOrder } from './child-messages.ts'
import { goodsTable } from './imported-goods.ts'
import { startKillProgram } from './kill-program.ts'
import { waitForOrder } from './wait-for-order.ts'

const [, , machineFolder = ''] = process.argv
const program = startKillProgram(machineFolder)
const session = program.createSession()
session.onProgress = () => say({ say: 'step' })
const api = callerOf(program, session)
const order = await waitForOrder<ImportingOrder>()
program.host.open(order.file)
say({ say: 'open' })
const half = order.rows / 2
if (order.inHalves) await importTable('first', goodsTable(0, half))
await importTable('last', goodsTable(order.inHalves ? half : 0, order.rows))
// Killed all the same: an import that was answered must be there.
await new Promise(() => undefined)

async function importTable(requestId: string, rows: TableText): Promise<void> {
  const source: ImportSource = await api.import.paste({ kind: 'product', name: '商品', rows })
  const input = { sourceId: source.sourceId, settings: source.settings, edits: [], leaveOut: false }
  say({ say: 'ask', request: { path: 'import.run', input: null, requestId } })
  await api.import.run(input, requestId)
  say({ say: 'done', requestId, document: null, draft: null })
}
