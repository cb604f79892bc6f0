import { expect, test } from 'vitest'
import { plainText, readInlines, readMarkdown } from './markdown.ts'

test('headings, paragraphs, lists, steps and notes', () => {
  const page = readMarkdown('# 收银\n\n先开班，\n再卖货。\n\n## 退货\n\n- 扫码\n- 选行\n\n1. 一\n2. 二\n\n> 注意\n')
  expect(page.title).toBe('收银')
  expect(page.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'list', 'steps', 'note'])
  expect(plainText(page)).toBe('先开班， 再卖货。\n退货\n扫码\n选行\n一\n二\n注意')
})

test('bold words, keys and links in a line', () => {
  expect(readInlines('按 `Ctrl+K` 见[收银](till-sell)，**不会**丢')).toEqual([
    { kind: 'text', text: '按 ' },
    { kind: 'keys', keys: ['Ctrl', 'K'] },
    { kind: 'text', text: ' 见' },
    { kind: 'link', text: '收银', target: 'till-sell' },
    { kind: 'text', text: '，' },
    { kind: 'bold', text: '不会' },
    { kind: 'text', text: '丢' },
  ])
})

test('the plus and minus signs are keys themselves', () => {
  expect(readInlines('`+` `-` `Ctrl+-`').filter(({ kind }) => kind === 'keys')).toEqual([
    { kind: 'keys', keys: ['+'] },
    { kind: 'keys', keys: ['-'] },
    { kind: 'keys', keys: ['Ctrl', '-'] },
  ])
})

test('markup of HTML is words', () => {
  expect(readInlines('<img src=x onerror=alert(1)>')).toEqual([{ kind: 'text', text: '<img src=x onerror=alert(1)>' }])
})
