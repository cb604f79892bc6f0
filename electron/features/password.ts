import { randomBytes, scrypt, scryptSync, timingSafeEqual } from 'node:crypto'

/** scrypt parameters of reliability.md §6 (RFC 7914). */
const PARAMETERS = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 }
const KEY_LENGTH = 32

/** Hash as a PHC string `$scrypt$ln=17,r=8,p=1$salt$hash`. Takes about half a second; only for user administration. */
export function hashPassword(password: string): string {
  const salt = randomBytes(16)
  const key = scryptSync(password.normalize('NFKC'), salt, KEY_LENGTH, PARAMETERS)
  return `$scrypt$ln=17,r=8,p=1$${salt.toString('base64')}$${key.toString('base64')}`
}

/** Compare off the main thread, in constant time. */
export function passwordMatches(password: string, stored: string): Promise<boolean> {
  const match = /^\$scrypt\$ln=17,r=8,p=1\$([^$]+)\$([^$]+)$/.exec(stored)
  if (match === null) return Promise.resolve(false)
  const salt = Buffer.from(match[1] ?? '', 'base64')
  const expected = Buffer.from(match[2] ?? '', 'base64')
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_LENGTH, PARAMETERS, (error, key) => {
      if (error !== null) reject(error)
      else resolve(key.length === expected.length && timingSafeEqual(key, expected))
    })
  })
}
