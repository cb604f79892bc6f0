import type { InputOf } from '#shared/contract/define.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import { SUGGESTED_VOUCHERS } from '#shared/domain/journal/voucher-setting.ts'
import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import { usualTemplate } from '#shared/domain/print/print-template.ts'
import { initialParameters, reportDefinition } from '#shared/domain/report/registry.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id, type DocumentId, type PartnerId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { Shop } from './shop.ts'
import { stocktakeInputs } from './stocktake-inputs.ts'
import { tillInputs } from './till-inputs.ts'
import { productContent, TEST_BOOKS } from './test-program.ts'

function moneyInputs(partnerId: PartnerId, shipment: DocumentId): Inputs['money'] {
  const filter = { search: '', from: null, to: null, partnerId: null, accountId: null, status: 'all' } as const
  const content = {
    type: 'collection',
    businessDate: businessDate('2026-03-03'),
    remark: '',
    partnerId,
    side: 'receivable',
    tenders: [{ accountId: id<'account'>(1), amount: money(500), remark: '' }],
    discount: money(0),
    settlements: [{ entryId: id<'partnerEntry'>(2), amount: money(1) }],
  } as const
  const copied = { ...content, tenders: [...content.tenders], settlements: [...content.settlements] }
  const question = { partnerId, side: 'receivable', amends: null } as const
  return {
    page: { ...filter, type: 'collection', sort: 'businessDate', descending: true, cursor: null, limit: 20 },
    totals: { ...filter, type: null },
    get: { id: id<'document'>(999) },
    openEntries: question,
    allocate: { ...question, amount: money(500), refund: false },
    standing: { id: shipment },
    post: { content: copied, draftId: null },
    void: { id: id<'document'>(999), reason: '' },
    amend: { id: id<'document'>(999), content: copied, draftId: null, reason: '' },
  }
}

const IMPORT_SOURCE = '00000000-0000-4000-8000-000000000000'
const IMPORT_SETTINGS: Inputs['import']['check']['settings'] = {
  kind: 'product',
  headRow: 0,
  columns: ['name', null],
  existing: 'skip',
  updateColumns: ['retailPrice'],
  defaultUnit: '个',
  side: null,
  warehouseId: null,
  openingDate: null,
  createMissing: false,
  discount: 'off',
  paidAccountId: null,
  priceListName: '',
}

const scheduleContent: Inputs['exportSchedule']['save']['content'] = {
  title: '商品',
  format: 'csv',
  period: 'yesterday',
  at: 480,
  enabled: true,
  source: {
    list: 'product',
    question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
  },
  columns: [{ key: 'name', heading: '品名', width: 20 }],
  total: '',
}

type Inputs = {
  readonly [Noun in keyof Endpoints]: { readonly [Verb in keyof Endpoints[Noun]]: InputOf<Endpoints[Noun][Verb]> }
}

/**
 * One valid input of every endpoint, none missing, for shops that have everything: hostile inputs are made from
 * these, one change at a time. Books are never closed or left by them.
 */
export async function validInputs(shop: Shop): Promise<ReadonlyMap<string, unknown>> {
  const { inputs } = await prepared(shop)
  return new Map(
    Object.entries(inputs).flatMap(([noun, verbs]) =>
      Object.entries(verbs).map(([verb, input]) => [`${noun}.${verb}`, input]),
    ),
  )
}

async function prepared(shop: Shop): Promise<{ inputs: Inputs }> {
  const { api } = shop
  const product = await shop.product('花生油')
  await api.product.update({
    id: product.id,
    version: 1,
    content: productContent({
      name: '花生油',
      units: [
        { name: '个', ratio: quantity(10_000) },
        { name: '箱', ratio: quantity(240_000) },
      ],
      barcodes: [{ barcode: '6901234567892', unitName: '箱' }],
      prices: [{ levelId: id<'priceLevel'>(1), unitName: '个', price: unitPrice(12_500_000) }],
    }),
  })
  const category = await api.product.createCategory({ name: '粮油', parentId: null })
  await shop.post('purchaseReceipt', '2026-03-01', [{ product: '花生油', quantity: '100', price: '8.80' }])
  const shipment = await shop.post('salesShipment', '2026-03-02', [
    { product: '花生油', quantity: '5', price: '12.50' },
  ])
  const draft = await api.document.saveDraft({ id: null, version: null, type: 'salesShipment', content: { lines: [] } })
  const content = await shop.content('salesShipment', '2026-03-03', [
    { product: '花生油', quantity: '1', price: '12.50' },
  ])
  const partnerId = content.partnerId ?? id<'partner'>(1)
  const partner = await api.partner.get({ id: partnerId })
  const { id: _id, enabled: _enabled, isWalkIn: _walkIn, version: _version, ...partnerContent } = partner
  const [warehouse] = await api.warehouse.list({})
  if (warehouse === undefined) throw new Error('new books have a warehouse')
  const box = await shop.product('礼盒')
  const billContent = {
    productId: box.id,
    unitId: box.unitId,
    quantity: quantity(10_000),
    name: '标准',
    remark: '',
    lines: [{ productId: product.id, unitId: product.unitId, quantity: quantity(20_000), weight: null }],
  }
  const bill = await api.bill.save({ id: null, version: null, content: billContent })
  const priceListContent = {
    name: '2026 秋',
    partnerId,
    priceLevelId: null,
    validFrom: businessDate('2026-03-01'),
    validTo: null,
    remark: '',
    lines: [
      {
        productId: product.id,
        unitId: product.unitId,
        price: unitPrice(12_000_000),
        baseLevelId: null,
        discountRate: null,
      },
    ],
  }
  const priceList = await api.price.saveList({ id: null, version: null, content: priceListContent })
  const page = { descending: false, cursor: null, limit: 20 } as const
  const reportParameters = { ...initialParameters(reportDefinition('stockSummary')), period: 'all' } as const
  const documents = {
    type: 'salesShipment',
    search: '',
    from: null,
    to: null,
    partnerId: null,
    warehouseId: null,
    status: 'all',
  } as const
  const stock = { asOf: null, search: '', categoryId: null, warehouseId: null, state: 'all' } as const
  const question = { purpose: 'sales', partnerId, warehouseId: warehouse.id } as const
  const stocktakes = await stocktakeInputs(shop)
  const asked = [{ product: '花生油', quantity: '10' }]
  const request = await shop.post('purchaseRequest', '2026-03-03', asked)
  const [requested] = (await api.document.get({ id: request.id })).lines
  const answer = [{ product: '花生油', quantity: '10', price: '8.50', sourceLineId: requested!.id }]
  const quote = await shop.post('supplierQuote', '2026-03-03', answer)
  const [quoted] = (await api.document.get({ id: quote.id })).lines
  const order = await shop.post('salesOrder', '2026-03-03', [{ product: '花生油', quantity: '2', price: '12.50' }])
  const till = await tillInputs(shop)
  // Tasks that would leave these books, open windows or derive keys point at what does not exist.
  const place = { productId: product.id, warehouseId: warehouse.id }
  const rule = { minimumStock: quantity(240_000), maximumStock: null, slowDays: 60, expiryDays: null }
  const threshold = await api.alert.setThreshold({ ...place, categoryId: null, ...rule })
  const alerts = { search: '', categoryId: null, warehouseId: null } as const
  const inputs: Inputs = {
    account: {
      list: {},
      save: {
        id: id<'account'>(1),
        version: 1,
        content: { code: '01', name: '现金', kind: 'cash', number: '', remark: '' },
      },
      setEnabled: { id: id<'account'>(1), enabled: true },
      ledger: { accountId: id<'account'>(1), from: businessDate('2026-03-01'), to: null, cursor: null, limit: 20 },
    },
    alert: {
      page: { kind: 'low', ...page, ...alerts, sort: 'urgency' },
      slowPage: { ...page, ...alerts, sort: 'name' },
      counts: alerts,
      thresholds: { productId: null },
      setThreshold: { productId: null, categoryId: category.id, warehouseId: warehouse.id, ...rule },
      removeThreshold: { id: threshold.id },
      locations: { productId: product.id },
      locationNames: { warehouseId: warehouse.id },
      setLocations: { rows: [{ ...place, location: 'B-01' }] },
    },
    bill: {
      list: { productId: null },
      get: { id: bill.id },
      save: { id: bill.id, version: bill.version, content: billContent },
      setEnabled: { id: bill.id, enabled: true },
      estimate: { lines: [{ productId: product.id, unitId: product.unitId, quantity: quantity(20_000) }] },
      explode: { billId: bill.id, quantity: quantity(30_000), warehouseId: warehouse.id },
    },
    books: {
      recent: {},
      current: {},
      close: {},
      choose: {},
      chooseFolder: {},
      users: {},
      today: {},
      setNegativeStock: { negativeStock: 'allow' },
      setExpiredStock: { expiredStock: 'block' },
      beginPractice: {},
      endPractice: {},
      setTradeRules: { priceOrder: 'listFirst', belowCostGuard: 'off' },
      create: { content: TEST_BOOKS, ownerName: '老板', folderToken: 'no such token' },
      createDemo: { language: 'zh-CN' },
      open: { file: '/no/such/books.zsb' },
      forget: { file: '/no/such/books.zsb' },
      login: { userName: '老板', password: 'wrong' },
    },
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
    dailyReport: { get: { from: businessDate('2026-03-01'), to: businessDate('2026-03-02') } },
    home: {
      flow: {},
      standing: {},
      day: { date: businessDate('2026-03-02') },
      settings: {},
      saveSettings: { thresholds: SUGGESTED_THRESHOLDS, hidden: ['transfer'] },
      setMode: { mode: 'training' },
    },
    machine: {
      get: {},
      set: { language: 'zh-CN' },
      getTabs: { booksUuid: 'x' },
      setTabs: { booksUuid: 'x', tabs: [{ path: '/stock' }] },
      getLayouts: { booksUuid: 'x', userName: '老板' },
      setLayout: { booksUuid: 'x', userName: '老板', name: 'list:product', layout: { hidden: [] } },
      getScanner: {},
      setScanner: { profile: null },
    },
    money: moneyInputs(partnerId, shipment.id),
    moneyCategory: {
      list: {},
      save: { id: null, version: null, content: { direction: 'expense', name: '广告费' } },
      setEnabled: { id: id<'moneyCategory'>(1), enabled: true },
    },
    opening: { devices: {}, progress: {}, setState: { state: 'done' } },
    order: {
      close: { id: order.id, reason: '客户不要了' },
      reopen: { id: order.id, reason: '' },
      tolerances: {},
      setTolerances: { overReceipt: rate(500), overShipment: rate(0) },
      open: { type: 'salesShipment', partnerId, search: '' },
      compare: { id: request.id },
      makeOrders: { requestId: request.id, quoteLineIds: [quoted!.id] },
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
    statement: {
      get: { partnerId, side: 'receivable', from: null, to: businessDate('2026-03-31'), withLines: true },
      events: { partnerId, side: 'receivable' },
      standing: { partnerId, side: 'receivable' },
      ofDocument: { id: shipment.id },
      confirm: { partnerId, side: 'receivable', through: businessDate('2026-03-31'), balance: money(0) },
      withdraw: { partnerId, side: 'receivable', reason: '对错了' },
    },
    partner: {
      ensureWalkIn: { name: '散客' },
      createFromName: { name: '新供应商', side: 'supplier' },
      page: { ...page, sort: 'name', search: '', side: 'all', status: 'all' },
      search: { text: 'ys', side: 'supplier', limit: 10 },
      get: { id: partnerId },
      standing: { id: partnerId, side: 'supplier' },
      create: { ...partnerContent, code: '', name: '新客户' },
      update: { id: partnerId, version: 1, content: partnerContent },
      setEnabled: { id: partnerId, enabled: true },
    },
    period: {
      status: {},
      check: { through: businessDate('2026-03-31') },
      close: { through: businessDate('2026-01-31') },
      reopen: { through: null, reason: '补录' },
      records: {},
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
    printTemplate: {
      get: { subject: 'salesShipment' },
      save: { subject: 'salesShipment', template: usualTemplate('salesShipment') },
      exportFile: { subject: 'statement', name: '单据模板', template: usualTemplate('statement') },
      importFile: { subject: 'salesShipment' },
    },
    label: { goods: { productIds: [id<'product'>(999)] } },
    print: {
      savePdf: { name: '盘点表.pdf' },
      send: {
        role: 'report',
        name: '畅销榜',
        media: { width: 2100, height: 2970 },
        html: '<p>1</p>',
        raw: null,
        documentId: null,
      },
      timesPrinted: { documentId: id<'document'>(999) },
      printers: {},
      getSetup: {},
      setRole: { role: 'report', setup: { printer: '', paper: null, copies: 1, offset: { x: 0, y: 0 }, raw: null } },
      waiting: {},
      retry: { id: '2f5a7e6c-1c5b-4f0a-9d4e-3b1f6c7d8e9a' },
      discard: { id: '2f5a7e6c-1c5b-4f0a-9d4e-3b1f6c7d8e9a' },
    },
    report: {
      run: { name: 'stockSummary', parameters: reportParameters, offset: 0, limit: 20 },
      explain: { name: 'stockSummary', parameters: reportParameters, rowKey: null, column: 'closingValue' },
      kept: {},
      keep: { name: 'stockSummary', favourite: true, parameters: reportParameters },
    },
    product: {
      page: { ...page, sort: 'name', search: '', categoryId: null, status: 'all' },
      search: { text: 'hsy', ...question, limit: 10 },
      hits: { ids: [product.id], ...question },
      get: { id: product.id },
      namesakes: { name: '花生油', spec: '', except: null },
      nextCode: {},
      create: productContent({
        name: '酱油',
        categoryId: category.id,
        prices: [{ levelId: id<'priceLevel'>(1), unitName: '个', price: unitPrice(1) }],
      }),
      update: { id: product.id, version: 1, content: productContent({ name: '花生油' }) },
      setEnabled: { id: product.id, enabled: true },
      createFromName: { name: '醋', unitName: '瓶', barcode: '' },
      categories: {},
      createCategory: { name: '调味', parentId: category.id },
      updateCategory: { id: category.id, name: '粮油', parentId: null },
      priceLevels: {},
      unitNames: {},
      counts: {},
    },
    stock: {
      page: { ...page, ...stock, sort: 'quantity' },
      totals: stock,
      ledger: {
        productId: product.id,
        warehouseId: null,
        from: businessDate('2026-03-01'),
        to: null,
        cursor: null,
        limit: 20,
      },
      card: { productId: product.id },
      batches: { productId: product.id, warehouseId: null },
      serials: { productId: product.id, warehouseId: null, search: '', limit: 20 },
      traceSerial: { serial: 'SN1' },
      layers: { productId: product.id },
      costChain: { productId: product.id, through: null, cursor: null, limit: 20 },
      verify: {},
    },
    ...stocktakes,
    backup: { list: {}, choosePlace: { place: 0 }, removePlace: { place: 0 }, run: {} },
    exportSchedule: {
      list: {},
      save: { id: null, content: scheduleContent },
      remove: { id: IMPORT_SOURCE },
      chooseFolder: {},
      runNow: { id: IMPORT_SOURCE },
      failures: {},
    },
    tableExport: {
      save: {
        name: '库存',
        title: '库存',
        format: 'xlsx',
        source: {
          list: 'product',
          question: { search: '', categoryId: null, status: 'all', sort: 'code', descending: false },
        },
        columns: [{ key: 'name', heading: '品名', width: 20 }],
        total: '合计',
      },
    },
    import: {
      open: { kind: 'product' },
      drop: { kind: 'product', name: '商品.csv', bytes: new TextEncoder().encode('名称\n米') },
      paste: { kind: 'product', name: '粘贴', rows: [['名称'], ['米']] },
      read: { sourceId: IMPORT_SOURCE, kind: 'product' },
      check: { sourceId: IMPORT_SOURCE, settings: IMPORT_SETTINGS, edits: [{ row: 1, column: 0, text: '面' }] },
      run: { sourceId: IMPORT_SOURCE, settings: IMPORT_SETTINGS, edits: [], leaveOut: false },
      list: {},
      undo: { id: id<'importBatch'>(999) },
      template: { kind: 'product', language: 'zh-CN', name: '商品模板' },
    },
    tableFile: {
      save: {
        name: '盘点',
        format: 'xlsx',
        table: { title: '盘点', columns: [{ heading: '条码', kind: 'text', width: 16 }], rows: [['6902538004045']] },
      },
      choose: {},
    },
    ...till,
    user: {
      list: {},
      create: { name: '小张', role: 'cashier', password: 'geheim-1' },
      setPassword: { id: id<'user'>(999), password: 'geheim-1' },
    },
    voucher: { settings: {}, saveSettings: SUGGESTED_VOUCHERS },
    warehouse: {
      list: {},
      choices: {},
      get: { id: warehouse.id },
      create: { code: '', name: '后仓', address: '', remark: '' },
      update: { id: warehouse.id, version: 1, content: { code: '01', name: '门店', address: '', remark: '' } },
      setEnabled: { id: warehouse.id, enabled: true },
      ensureTransit: { name: '在途' },
    },
    window: { minimize: {}, toggleMaximize: {}, toggleFullScreen: {}, close: {}, state: {} },
    work: { cancel: { requestId: 'none' } },
  }
  return { inputs }
}
