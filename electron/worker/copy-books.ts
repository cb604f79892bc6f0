import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { backupTo } from '#db/backup.ts'
import { connect } from '#db/connect.ts'
import { attachmentFolder, copyContents } from '../attachment-file/attachment-folder.ts'
import { understood } from '../features/user-file.ts'

export interface CopyOrder {
  /** The books, open for writing elsewhere. */
  readonly file: string
  readonly copyTo: string
  /** Where attachments go. Contents never change, so all copies of a place share one folder. */
  readonly contentsTo: string
}

/** A verified copy of the books, and of attachments that are not there yet. @throws AppError DAMAGED, NO_ACCESS, DISK_FULL */
export function copyBooks({ file, copyTo, contentsTo }: CopyOrder): void {
  understood(() => {
    mkdirSync(dirname(copyTo), { recursive: true })
    const sqlite = connect(file, { readonly: true })
    try {
      backupTo(sqlite, copyTo)
    } finally {
      sqlite.close()
    }
    copyContents(attachmentFolder(file), contentsTo)
  })
}
