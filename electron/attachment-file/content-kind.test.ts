import { expect, test } from 'vitest'
import { contentKind } from './content-kind.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const PNG = bytes('\x89PNG\r\n\x1a\n....')
const DOCX = bytes('PK\x03\x04..[Content_Types].xml..word/document.xml')

test.each([
  ['a.png', PNG, { kind: 'png' }],
  ['a.jpeg', bytes('\xff\xd8\xff\xe0JFIF'), { kind: 'jpg' }],
  ['a.gif', bytes('GIF89a'), { kind: 'gif' }],
  ['a.webp', bytes('RIFF\x00\x00\x00\x00WEBPVP8 '), { kind: 'webp' }],
  ['a.pdf', bytes('%PDF-1.7'), { kind: 'pdf' }],
  ['a.docx', DOCX, { kind: 'docx' }],
  ['a.xlsx', bytes('PK\x03\x04[Content_Types].xml xl/workbook.xml'), { kind: 'xlsx' }],
  ['a.txt', bytes('Guten Tag'), { kind: 'txt' }],
  ['a.txt', bytes('\xff\xfeA\x00'), { kind: 'txt' }],
  ['a.txt', bytes('MZ\x00\x00'), { fault: 'content' }],
  ['a.xlsx', DOCX, { fault: 'content' }],
  ['a.docx', bytes('PK\x03\x04 word/'), { fault: 'content' }],
  ['a.webp', bytes('RIFF\x00\x00\x00\x00WAVEfmt WEBP'), { fault: 'content' }],
  ['a.jpg', PNG, { fault: 'content' }],
  ['a.png', bytes('<svg onload=alert(1)>'), { fault: 'content' }],
  ['a.svg', bytes('<svg>'), { fault: 'kind' }],
  ['a.exe', bytes('MZ'), { fault: 'kind' }],
  ['a.pdf', bytes(''), { fault: 'empty' }],
])('%s', (name, content, answer) => {
  expect(contentKind(name, content)).toEqual(answer)
})

test('a view into a larger buffer is judged by its own bytes', () => {
  const whole = bytes('xxPK\x03\x04 word/ [Content_Types].xml')
  expect(contentKind('a.docx', whole.subarray(2, 12))).toEqual({ fault: 'content' })
  expect(contentKind('a.docx', whole.subarray(2))).toEqual({ kind: 'docx' })
})
