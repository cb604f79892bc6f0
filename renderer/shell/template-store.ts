import type { DocumentDebt } from '#shared/contract/document-debt.ts'
import type { Document } from '#shared/contract/document.ts'
import { usualTemplate } from '#shared/domain/print/print-template.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { api } from '#renderer/ipc/client.ts'
import { barcodeKey, type Barcodes } from '#renderer/print/document-columns.ts'
import type { PaperPartner } from '#renderer/print/document-facts.ts'
import { drawnLook, type PageLook } from '#renderer/print/page-look.ts'

/** How a subject is printed in these books. */
export async function lookOf(subject: TemplateSubject): Promise<PageLook> {
  return drawnLook((await api.printTemplate.get({ subject })) ?? usualTemplate(subject))
}

/** What the paper of a document says beside the document itself. */
export interface PaperFacts {
  readonly partner: PaperPartner | null
  /** What the partner owed before and after it; null when it books none. */
  readonly debt: DocumentDebt | null
  readonly barcodes: Barcodes
}

export async function paperFactsOf(document: Document): Promise<PaperFacts> {
  const { id, partnerId } = document
  const [partner, debt, barcodes] = await Promise.all([
    // Without them only a telephone number is missing.
    partnerId === null ? null : api.partner.get({ id: partnerId }).catch(() => null),
    api.document.debt({ id }),
    barcodesOf(document),
  ])
  return { partner, debt, barcodes }
}

async function barcodesOf({ lines }: Document): Promise<Barcodes> {
  const goods = await api.label.goods({ productIds: [...new Set(lines.map(({ productId }) => productId))] })
  return new Map(
    goods.flatMap(({ id, units }) =>
      units
        .filter(({ barcode }) => barcode !== '')
        .map(({ unitId, barcode }): [string, string] => [barcodeKey(id, unitId), barcode]),
    ),
  )
}
