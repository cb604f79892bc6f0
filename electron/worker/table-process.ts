import { writeCsv } from '../table-file/csv.ts'
import { readTable } from '../table-file/read-table.ts'
import { UnreadableTable } from '../table-file/unreadable-table.ts'
import { writeWorkbook } from '../table-file/write-workbook.ts'
import { parentConnection } from './parent-connection.ts'
import type { TableMessage, TableOrder } from './table-messages.ts'

/** Entry of the table process: one file read or written in memory, then it is ended. It touches no disk. */
async function answer(order: TableOrder): Promise<TableMessage> {
  try {
    if (order.kind === 'read') return { kind: 'rows', rows: await readTable(order.bytes) }
    const { format, table } = order
    const bytes = format === 'csv' ? new TextEncoder().encode(writeCsv(table)) : await writeWorkbook(table)
    return { kind: 'bytes', bytes }
  } catch (error) {
    if (error instanceof UnreadableTable) return { kind: 'unreadable', fault: error.fault }
    return { kind: 'failure', error }
  }
}

const parent = parentConnection()
const send = (message: TableMessage) => parent.send(message)
parent.onMessage((order) => {
  send({ kind: 'started' })
  void answer(order as TableOrder).then(send)
})
