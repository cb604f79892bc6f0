import type { Check } from '#shared/contract/stock.ts'
import type { ReadableDb } from '#db/handle.ts'
import { attachedContents, booksFile } from '#db/repository/attachment.ts'
import { attachmentFolder, readContent } from './attachment-folder.ts'

export const ATTACHMENT_CHECK = 'A1 attached files are there and unchanged'

/** 数据体检 beside the ledger: every file that was ever attached is there and is what it was. */
export function verifyAttachments(db: ReadableDb): Check {
  const found = firstDamaged(db)
  return { name: ATTACHMENT_CHECK, ok: found === null, detail: found ?? '' }
}

function firstDamaged(db: ReadableDb): string | null {
  const file = booksFile(db)
  for (const { hash, linkId } of attachedContents(db)) {
    const stored = file === null ? { fault: 'missing' } : readContent(attachmentFolder(file), hash)
    if ('fault' in stored) return `attachment ${linkId} (${stored.fault})`
  }
  return null
}
