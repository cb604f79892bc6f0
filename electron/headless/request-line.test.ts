import { expect, test } from 'vitest'
import { requestOfLine } from './request-line.ts'

const read = (text: string) => requestOfLine({ number: 7, text, fault: null })

test('a line is a request', () => {
  expect(read('{"path":"a.b","input":{"x":1},"requestId":"r"}')).toEqual({
    path: 'a.b',
    input: { x: 1 },
    requestId: 'r',
  })
  expect(read('{"path":"a.b"}')).toEqual({ path: 'a.b', input: undefined })
})

test.each([
  ['{', 'json'],
  ['[]', 'object'],
  ['null', 'object'],
  ['"a"', 'object'],
  ['{"input":{}}', 'path'],
  ['{"path":1}', 'path'],
  ['{"path":"a","requestID":"r"}', 'unknownKey'],
  ['{"path":"a","requestId":1}', 'requestId'],
  ['{"path":"a","requestId":""}', 'requestId'],
])('%s is refused: %s', (text, rule) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', params: { problems: [{ field: 'line 7', rule }] } }),
  )
})
