import type { Document } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { USUAL_TEMPLATE, type FormTemplate } from '#shared/domain/print/form-template.ts'
import { api } from '#renderer/ipc/client.ts'

export async function templateOf(type: DocumentType): Promise<FormTemplate> {
  return (await api.printTemplate.get({ type })) ?? USUAL_TEMPLATE
}

export async function saveTemplate(type: DocumentType, template: FormTemplate | null): Promise<void> {
  await api.printTemplate.save({ type, template: template === null ? null : sent(template) })
}

/** @returns the name of the file; null when cancelled */
export async function exportTemplate(name: string, template: FormTemplate): Promise<string | null> {
  return (await api.printTemplate.exportFile({ name, template: sent(template) }))?.name ?? null
}

export function importTemplate(): Promise<FormTemplate | null> {
  return api.printTemplate.importFile({})
}

/** What leaves the window is its own to change. */
function sent(template: FormTemplate) {
  return { ...template, columns: [...template.columns], signers: [...template.signers] }
}

/** The last one that was posted, to be looked at on the paper; null when there is none. */
export async function lastDocument(type: DocumentType): Promise<Document | null> {
  const { rows } = await api.document.page({
    type,
    search: '',
    from: null,
    to: null,
    partnerId: null,
    warehouseId: null,
    status: 'posted',
    sort: 'businessDate',
    descending: true,
    cursor: null,
    limit: 1,
  })
  const [last] = rows
  return last === undefined ? null : api.document.get({ id: last.id })
}

export async function shopName(): Promise<string> {
  return (await api.books.current({}))?.name ?? ''
}
