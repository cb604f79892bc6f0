import { expect, test } from 'vitest'
import { attachmentName, kindOfName } from './attachment-kind.ts'

test.each([
  ['送货单.JPG', 'jpg'],
  ['扫描.jpeg', 'jpg'],
  ['合同.v2.pdf', 'pdf'],
  ['账.xlsx', 'xlsx'],
  ['账.xls', null],
  ['run.exe', null],
  ['photo.png.exe', null],
  ['图.svg', null],
  ['.png', null],
  ['png', null],
  ['', null],
])('the name %j promises %j', (name, kind) => {
  expect(kindOfName(name)).toBe(kind)
})

test.each([
  ['送货单 3月.jpg', '送货单 3月.jpg'],
  ['../../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Windows\\a.pdf', 'a.pdf'],
  ['a\u202Egnp.exe.png', 'agnp.exe.png'],
  ['a\u0000b\nc.txt', 'abc.txt'],
  ['what?<b>.pdf', 'what__b_.pdf'],
  ['  . .收据.png. ', '收据.png'],
  ['\uD800x.png', '\uFFFDx.png'],
  ['/', ''],
])('the name %j is kept as %j', (given, kept) => {
  expect(attachmentName(given)).toBe(kept)
})

test('a name too long keeps its extension', () => {
  expect(attachmentName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(116)}.pdf`)
})
