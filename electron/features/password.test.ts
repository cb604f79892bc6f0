import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './password.ts'

test('a PHC string with the parameters of scrypt and a salt of its own', async () => {
  const stored = hashPassword('好密码-123')
  expect(stored).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=$/)
  expect(hashPassword('好密码-123')).not.toBe(stored)
  expect(await passwordMatches('好密码-123', stored)).toBe(true)
  expect(await passwordMatches('好密码-124', stored)).toBe(false)
  expect(await passwordMatches('', stored)).toBe(false)
})

test('full-width letters of an input method are the same password', async () => {
  expect(await passwordMatches('ａｂｃ１２３', hashPassword('abc123'))).toBe(true)
})

test('what is no such string matches nothing', async () => {
  for (const stored of ['', 'abc123', '$scrypt$ln=1,r=8,p=1$c2FsdA==$a2V5', '$argon2id$v=19$m=1,t=1,p=1$c2FsdA==$a2V5'])
    expect(await passwordMatches('abc123', stored)).toBe(false)
})
