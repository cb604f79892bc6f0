import { SUGGESTED_THRESHOLDS } from '#shared/domain/home/bottleneck.ts'
import { usualTemplate } from '#shared/domain/print/print-template.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { TEST_BOOKS } from '../test-program.ts'
import type { InputsOf } from './endpoint-inputs.ts'

/** The program, its books, its people and its printers. */
export function machineInputs(): InputsOf<
  'books' | 'home' | 'machine' | 'opening' | 'print' | 'printTemplate' | 'user' | 'window' | 'work'
> {
  // What would leave these books, open windows or derive keys points at what does not exist.
  return {
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
    machine: {
      get: {},
      set: { language: 'zh-CN' },
      getTabs: { booksUuid: 'x', userName: '老板' },
      setTabs: { booksUuid: 'x', userName: '老板', tabs: [{ path: '/stock' }] },
      getLayouts: { booksUuid: 'x', userName: '老板' },
      setLayout: { booksUuid: 'x', userName: '老板', name: 'list:product', layout: { hidden: [] } },
      getScanner: {},
      setScanner: { profile: null },
    },
    home: {
      flow: {},
      standing: {},
      day: { date: businessDate('2026-03-02') },
      settings: {},
      saveSettings: { thresholds: SUGGESTED_THRESHOLDS, hidden: ['transfer'] },
      setMode: { mode: 'training' },
    },
    opening: { devices: {}, progress: {}, setState: { state: 'done' } },
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
    printTemplate: {
      get: { subject: 'salesShipment' },
      save: { subject: 'salesShipment', template: usualTemplate('salesShipment') },
      exportFile: { subject: 'statement', name: '单据模板', template: usualTemplate('statement') },
      importFile: { subject: 'salesShipment' },
    },
    user: {
      list: {},
      create: { name: '小张', role: 'cashier', password: 'geheim-1' },
      setPassword: { id: id<'user'>(999), password: 'geheim-1' },
    },
    window: { minimize: {}, toggleMaximize: {}, toggleFullScreen: {}, close: {}, state: {} },
    work: { cancel: { requestId: 'none' } },
  }
}
