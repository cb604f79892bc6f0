import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { PartnerId, WarehouseId } from '#shared/kernel/id.ts'
import type { Clerk } from './clerk.ts'
import { hasCase, lineOf } from './content.ts'
import type { Article } from './articles.ts'
import { inLanguage, WORDS } from './words.ts'

/** What is lying on the desk when the books are opened: a customer's order that grows, and a delivery to be counted. */
export function keepDrafts(clerk: Clerk): void {
  const { masters, language } = clerk.story
  const quick = masters.articles.filter((article) => hasCase(article) && article.pace >= 4)
  const delivered = quick.filter(({ shelf }) => shelf.supplier === 0)
  const [customer] = masters.traders
  const [supplier] = masters.suppliers
  if (customer === undefined || supplier === undefined) throw new Error('the demo books have partners')
  const sold = quick
    .slice(0, 3)
    .map((article) => draftLine(article, lineOf(article, 'case', 2, article.prices.wholesale)))
  clerk.keepDraft('salesShipment', {
    header: header(clerk, customer, masters.back, inLanguage(WORDS.waiting, language)),
    lines: sold,
  })
  const counted = delivered.slice(0, 2).map((article) => draftLine(article, lineOf(article, 'case', 10, article.cost)))
  clerk.keepDraft('purchaseReceipt', {
    header: header(clerk, supplier, masters.back, inLanguage(WORDS.toCheck, language)),
    lines: counted,
  })
}

/** The shape in which the form keeps its drafts. */
function header(clerk: Clerk, partnerId: PartnerId, warehouseId: WarehouseId, remark: string) {
  const partner = findPartner(clerk.context.db, partnerId)
  if (partner === null) throw new Error('the partner was made before')
  const { id, name } = partner
  return {
    partner: { id, name },
    warehouseId,
    businessDate: clerk.date,
    externalNumber: '',
    reason: '',
    freight: null,
    remark,
  }
}

function draftLine({ image }: Article, line: DocumentLineContent) {
  const units = image.units.map(({ unitId, name, ratio }) => ({ unitId, name, ratio }))
  const product = {
    id: image.id,
    code: image.code,
    name: image.name,
    spec: image.spec,
    barcode: image.barcodes[0]?.barcode ?? '',
    units,
  }
  const { unitId, quantity, price, discountRate } = line
  return {
    product,
    search: '',
    unitId,
    quantity,
    price,
    priceFollows: false,
    amount: null,
    discountRate,
    remark: '',
    unread: {},
    priceAccepted: false,
  }
}
