import { expect, test } from 'vitest'
import { readLines, type InputLine } from './input-lines.ts'

async function* chunksOf(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text
}

async function linesOf(chunks: AsyncIterable<Uint8Array>, longest?: number): Promise<InputLine[]> {
  const lines: InputLine[] = []
  for await (const line of readLines(chunks, longest)) lines.push(line)
  return lines
}

test('lines are put together over chunks, characters cut in the middle included', async () => {
  const bytes = Buffer.from('账实\r\nb\n\nlast')
  const lines = await linesOf(chunksOf(bytes.subarray(0, 2), bytes.subarray(2, 7), bytes.subarray(7)))
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [1, '账实'],
    [2, 'b'],
    [3, ''],
    [4, 'last'],
  ])
})

test('a line that is no UTF-8 or too long is a fault of that line only', async () => {
  const lines = await linesOf(chunksOf('a\n', Uint8Array.of(0xd5, 0xcb, 0x0a), 'abcd', 'efgh\nb\n'), 7)
  expect(lines).toEqual([
    { number: 1, text: 'a', fault: null },
    { number: 2, text: null, fault: 'utf8' },
    { number: 3, text: null, fault: 'tooLong' },
    { number: 4, text: 'b', fault: null },
  ])
})

test('nothing is read before it is asked for', async () => {
  let pulled = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      pulled += 1
      yield Buffer.from('x\n')
    }
  }
  const lines = readLines(endless())
  expect((await lines.next()).value).toEqual({ number: 1, text: 'x', fault: null })
  expect(pulled).toBe(1)
  await lines.return()
})
