import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { rate } from '#shared/kernel/rate.ts'
import type { InputsOf } from './endpoint-inputs.ts'
import { FIRST_PAGE as page } from './first-page.ts'
import type { PreparedShop } from './prepared-shop.ts'

const documents = {
  type: 'salesShipment',
  search: '',
  from: null,
  to: null,
  partnerId: null,
  warehouseId: null,
  status: 'all',
} as const

/** Documents and with whom they are made. */
export function tradeInputs(shop: PreparedShop): InputsOf<'attachment' | 'document' | 'order' | 'partner' | 'price'> {
  const {
    product,
    partnerId,
    partnerContent,
    priceList,
    priceListContent,
    draft,
    content,
    shipment,
    request,
    quoted,
    order,
  } = shop
  return {
    document: {
      page: { ...page, ...documents, sort: 'businessDate' },
      totals: documents,
      get: { id: shipment.id },
      find: { number: shipment.number },
      debt: { id: shipment.id },
      returnable: { id: shipment.id },
      saveDraft: {
        id: draft.id,
        version: draft.version,
        type: 'salesShipment',
        content: { lines: [{ productId: 1 }] },
      },
      getDraft: { id: draft.id },
      drafts: { type: null },
      deleteDraft: { id: id<'draft'>(999) },
      post: { content, draftId: null },
      void: { id: id<'document'>(999), reason: '' },
      amend: { id: id<'document'>(999), content, draftId: null, reason: '' },
      check: { do: 'post', content },
    },
    order: {
      close: { id: order.id, reason: '客户不要了' },
      reopen: { id: order.id, reason: '' },
      tolerances: {},
      setTolerances: { overReceipt: rate(500), overShipment: rate(0) },
      open: { type: 'salesShipment', partnerId, search: '' },
      compare: { id: request.id },
      makeOrders: { requestId: request.id, quoteLineIds: [quoted.id] },
      deposit: { id: order.id },
      depositOfLines: { lineIds: [id(1)] },
      revisions: { id: order.id },
      chain: { id: order.id },
    },
    attachment: {
      list: { documentId: shipment.id },
      add: { documentId: shipment.id },
      drop: { owner: { partnerId }, name: '合同.txt', bytes: new Uint8Array([65]) },
      remove: { id: id<'attachmentLink'>(999) },
      preview: { id: id<'attachmentLink'>(999) },
      saveCopy: { id: id<'attachmentLink'>(999) },
    },
    partner: {
      ensureWalkIn: { name: '散客' },
      createFromName: { name: '新供应商', side: 'supplier' },
      page: { ...page, sort: 'name', search: '', side: 'all', status: 'all' },
      records: { ...page, sort: 'name', search: '', side: 'all', status: 'all' },
      search: { text: 'ys', side: 'supplier', limit: 10 },
      get: { id: partnerId },
      standing: { id: partnerId, side: 'supplier' },
      create: { ...partnerContent, code: '', name: '新客户' },
      update: { id: partnerId, version: 1, content: partnerContent },
      setEnabled: { id: partnerId, enabled: true },
    },
    price: {
      resolve: {
        partnerId,
        date: businessDate('2026-03-03'),
        taxIncluded: true,
        lines: [{ productId: product.id, unitId: product.unitId }],
      },
      history: { side: 'sales', productId: product.id, partnerId, limit: 3 },
      usual: { side: 'sales', partnerId, limit: 20 },
      levels: {},
      saveLevel: { id: null, name: '二批价', enabled: true },
      lists: {},
      list: { id: priceList.id },
      saveList: { id: priceList.id, version: priceList.version, content: priceListContent },
      setListEnabled: { id: priceList.id, enabled: false },
    },
  }
}
