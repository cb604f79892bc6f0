import type { ExportSource } from '#shared/contract/table-export.ts'
import { columnTitle } from '#shared/domain/import/import-kind.ts'
import { recordColumns, recordWords, type RecordKind } from '#shared/domain/import/record-columns.ts'
import { language, text } from '#renderer/text/text.ts'
import { costHidden } from '../cost-visibility.ts'
import type { ViewExport } from './view-export.ts'

const WIDTH = 14

/** 进价: hidden (Ctrl+H), it goes out as little as it is shown. */
const COST = 'purchasePrice'

/** 全部资料 of the rows of a list, with the columns its import reads: whatever the screen shows of them, but hidden cost. */
export function recordExport(kind: RecordKind, title: string, source: ExportSource): ViewExport {
  return {
    title: text.value.tableExport.recordsTitle(title),
    source,
    columns: shownColumns(kind).map((column) => {
      const words = recordWords(column, language.value)
      const shown = { key: column.key, heading: columnTitle(column, language.value), width: WIDTH }
      return words === undefined ? shown : { ...shown, words: { ...words } }
    }),
  }
}

function shownColumns(kind: RecordKind) {
  return recordColumns(kind).filter(({ key }) => !(costHidden.value && key === COST))
}
