import { completedTemplate, type KeptTemplate } from '#shared/domain/print/kept-template.ts'
import type { PrintTemplate } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

// The column is called so because documents were the first to have templates.
const content = statement<[string], { content: string }>('SELECT content FROM print_template WHERE document_type = ?')
const put = statement<[string, string], never>(`
  INSERT INTO print_template (document_type, content) VALUES (?, ?)
  ON CONFLICT (document_type) DO UPDATE SET content = excluded.content, version = version + 1`)
const remove = statement<[string], never>('DELETE FROM print_template WHERE document_type = ?')

/** How a subject is printed; null: as the program does. */
export function printTemplate(db: ReadableDb, subject: TemplateSubject): PrintTemplate | null {
  const row = content(db).get(subject)
  return row === undefined ? null : completedTemplate(subject, JSON.parse(row.content) as KeptTemplate)
}

export function putPrintTemplate(db: WritableDb, subject: TemplateSubject, template: PrintTemplate | null): void {
  if (template === null) remove(db).run(subject)
  else put(db).run(subject, JSON.stringify(template))
}
