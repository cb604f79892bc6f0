import { expect, test, type Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'
import type { PartnerHit } from '#shared/contract/partner.ts'
import { invoke, listenForComplaints } from './bridge.ts'
import { launchProgram, screenshotPath, type LaunchedProgram } from './launch.ts'
import {
  createBooks,
  enterFigures,
  expectList,
  makeProduct,
  makeSupplier,
  pickPartner,
  pickProduct,
  post,
  press,
  runAction,
  screenOf,
} from './steps.ts'

// 附件 without a mouse: a picture and a paper are attached to a receipt, looked at, saved as a copy, taken off.
test.describe.configure({ mode: 'serial' })

let program: LaunchedProgram
let page: Page
let complaints: readonly string[]

test.beforeAll(async () => {
  program = await launchProgram()
  page = program.page
  complaints = listenForComplaints(page)
})
test.afterAll(async () => {
  await program.app.close()
})

const picture = (name: string) => page.screenshot({ path: screenshotPath(`attachment-${name}`) })
const bar = () => screenOf(page).getByRole('region', { name: '附件' })

/** A green square of so many pixels. */
function makePng(side: number): Buffer {
  const part = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc32(named))
    return Buffer.concat([length, named, check])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([40, 150, 90]))])
  const rows = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([mark, part('IHDR', head), part('IDAT', rows), part('IEND', Buffer.alloc(0))])
}

/** The system's dialog answers with this file of the data folder. */
async function chooseNext(name: string, content: Buffer): Promise<void> {
  const file = join(program.dataFolder, name)
  writeFileSync(file, content)
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
}

test('a receipt is posted and opened', async () => {
  await createBooks(page, '顺达批发部', '王顺达')
  await makeSupplier(page, '北方粮油')
  await makeProduct(page, '农夫山泉', '瓶')
  await runAction(page, 'xjcgrkd', /采购入库/)
  await pickPartner(page, '供应商', 'bf', '北方粮油')
  await pickProduct(page, 1, 'nf', '农夫山泉')
  await enterFigures(page, 1, '100', '1.2')
  await post(page, '¥120.00')
  await runAction(page, 'cgrk list', '采购入库单')
  await expectList(page)
  await press(page, 'Enter')
  await expect(screenOf(page)).toContainText('校验码')
})

test('a picture and a paper are attached', async () => {
  await press(page, 'Control+j')
  await expect(bar().getByRole('button', { name: '添加文件' })).toBeFocused()
  await picture('empty')
  await chooseNext('送货单.png', makePng(240))
  await press(page, 'Enter')
  await expect(bar()).toContainText('送货单.png')
  await chooseNext('合同.txt', Buffer.from('合同一份'))
  await expect(bar().getByRole('button', { name: '添加文件' })).toBeFocused()
  await press(page, 'Enter')
  await expect(bar()).toContainText('合同.txt')
  await chooseNext('程序.png', Buffer.from('MZ'))
  await expect(bar().getByRole('button', { name: '添加文件' })).toBeFocused()
  await press(page, 'Enter')
  await expect(bar()).toContainText('「程序.png」不能作附件')
  await picture('refused')
})

test('the picture is looked at', async () => {
  await press(page, 'ArrowRight')
  await expect(
    bar()
      .getByRole('button', { name: /送货单.png 0?/ })
      .first(),
  ).toBeFocused()
  await press(page, 'Enter')
  const shown = page.getByRole('dialog', { name: '送货单.png' }).getByRole('img')
  await expect(shown).toHaveJSProperty('naturalWidth', 240)
  await picture('preview')
  await press(page, 'Escape')
  await expect(shown).toBeHidden()
})

test('the paper is saved as a copy', async () => {
  const file = join(program.dataFolder, '副本.txt')
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
  await press(page, 'ArrowRight', 'Enter')
  await expect(bar()).toContainText('已另存为 副本.txt')
  expect(readFileSync(file, 'utf8')).toBe('合同一份')
})

test('it is taken off after a question', async () => {
  await press(page, 'Delete')
  await expect(bar()).toContainText('移除附件「合同.txt」？')
  await press(page, 'Enter')
  await expect(bar()).not.toContainText('合同.txt')
  await press(page, 'Escape')
  await expect(bar()).toBeHidden()
  await expect(screenOf(page)).toContainText('附件 1')
  expect(complaints).toEqual([])
})

test('a payment and a supplier have attachments, too', async () => {
  const found = await invoke(page, 'partner.search', { text: 'bf', side: 'supplier', limit: 10 })
  const [supplier] = found.ok ? (found.data as PartnerHit[]) : []
  const payment = {
    type: 'payment',
    businessDate: (await screenOf(page).innerText()).match(/\d{4}-\d{2}-\d{2}/)?.[0],
    remark: '',
    partnerId: supplier?.id,
    side: 'payable',
    tenders: [{ accountId: 1, amount: 100, remark: '' }],
    discount: 0,
    settlements: 'oldest',
  }
  expect(await invoke(page, 'money.post', { content: payment, draftId: null })).toMatchObject({ ok: true })
  await runAction(page, 'fkd list', '付款单')
  await expectList(page)
  await press(page, 'Enter')
  await expect(screenOf(page).getByRole('button', { name: /^附件/ })).toBeVisible()
  await chooseNext('回单.png', makePng(100))
  await press(page, 'Control+j')
  await expect(bar().getByRole('button', { name: '添加文件' })).toBeFocused()
  await press(page, 'Enter')
  await expect(bar()).toContainText('回单.png')
  await picture('payment')
  await press(page, 'Control+2')
  await chooseNext('营业执照.png', makePng(120))
  await press(page, 'Control+j')
  await expect(bar().getByRole('button', { name: '添加文件' })).toBeFocused()
  await press(page, 'Enter')
  await expect(bar()).toContainText('营业执照.png')
  await picture('supplier')
})
