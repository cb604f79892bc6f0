// A process that sells out of books that another process sells out of, too: whoever has them open sells two pieces and
// closes them again, until there is nothing left.
import { AppError } from '#shared/errors/app-error.ts'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { startKillProgram } from '../kill/kill-program.ts'

export interface Sold {
  readonly numbers: readonly string[]
  /** What the last sale was refused with. */
  readonly end: string
}

const PIECES_A_TURN = 2
const [, , machineFolder = '', file = '', contentText = ''] = process.argv
const content = JSON.parse(contentText) as DocumentContent
const program = startKillProgram(machineFolder)
const session = program.createSession()
const numbers: string[] = []
let end: string | null = null
while (end === null) {
  if (!opened()) {
    await new Promise((resume) => setImmediate(resume))
    continue
  }
  for (let turn = 0; turn < PIECES_A_TURN && end === null; turn += 1) {
    const reply = await program.dispatch({ path: 'document.post', input: { content, draftId: null } }, session)
    if (reply.ok) numbers.push((reply.data as DocumentRow).number)
    else end = reply.error.code
  }
  program.close()
}
process.stdout.write(JSON.stringify({ numbers, end } satisfies Sold))

function opened(): boolean {
  try {
    program.host.open(file)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'BOOKS_IN_USE') return false
    throw error
  }
}
