import { describe, expect, test } from 'vitest'
import { readFlags } from './flags.ts'

describe('readFlags', () => {
  test('nothing asked', () => {
    expect(readFlags(['/usr/bin/zhangshi', '--no-sandbox', '--disable-gpu'])).toEqual({
      data: null,
      books: null,
      demo: false,
      demoTrade: null,
      screenshot: null,
      stay: false,
      smoke: false,
    })
  })

  test('everything asked, with an equals sign and a space in a path', () => {
    const words = ['--data=/a b', '--books=/x=y.zhangshi', '--demo', '--screenshot=p.png', '--stay', '--smoke']
    expect(readFlags(words)).toEqual({
      data: '/a b',
      books: '/x=y.zhangshi',
      demo: true,
      demoTrade: null,
      screenshot: 'p.png',
      stay: true,
      smoke: true,
    })
  })

  test('demo books of a trade', () => {
    expect(readFlags(['--demo=fresh'])).toMatchObject({ demo: true, demoTrade: 'fresh' })
  })

  test('a word that only begins alike is not a flag', () => {
    expect(readFlags(['--database=/a', '--demonstration'])).toMatchObject({ data: null, demo: false })
  })
})
