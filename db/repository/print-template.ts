import type { KeptTemplate } from '#shared/contract/print-template.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { FormTemplate } from '#shared/domain/print/form-template.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const content = statement<[string], { content: string }>('SELECT content FROM print_template WHERE document_type = ?')
const put = statement<[string, string], never>(`
  INSERT INTO print_template (document_type, content) VALUES (?, ?)
  ON CONFLICT (document_type) DO UPDATE SET content = excluded.content, version = version + 1`)
const remove = statement<[string], never>('DELETE FROM print_template WHERE document_type = ?')

/** How a document type is printed on forms; null: as the program does. */
export function printTemplate(db: ReadableDb, type: DocumentType): KeptTemplate | null {
  const row = content(db).get(type)
  return row === undefined ? null : (JSON.parse(row.content) as KeptTemplate)
}

export function putPrintTemplate(db: WritableDb, type: DocumentType, template: FormTemplate | null): void {
  if (template === null) remove(db).run(type)
  else put(db).run(type, JSON.stringify(template))
}
