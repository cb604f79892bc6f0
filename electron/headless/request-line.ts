import type { Request } from '#shared/contract/bridge.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { InputLine } from './input-lines.ts'

const KEYS = ['path', 'input', 'requestId', 'authorization']

/**
 * A line as a request. What it asks for is judged by the dispatcher.
 * @throws AppError INVALID_INPUT naming the line when it is not a request at all
 */
export function requestOfLine(line: InputLine): Request {
  if (line.text === null) throw fault(line, line.fault)
  const message = parsed(line, line.text)
  const { path, input, requestId, authorization } = message
  if (typeof path !== 'string') throw fault(line, 'path')
  // A misspelt requestId would silently cost the protection against doing a thing twice.
  if (Object.keys(message).some((key) => !KEYS.includes(key))) throw fault(line, 'unknownKey')
  const word = authorization === undefined ? {} : { authorization }
  if (requestId === undefined) return { path, input, ...word }
  if (typeof requestId !== 'string' || requestId === '') throw fault(line, 'requestId')
  return { path, input, requestId, ...word }
}

function parsed(line: InputLine, text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw fault(line, 'json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault(line, 'object')
  return { ...value }
}

function fault(line: InputLine, rule: string): AppError {
  return new AppError('INVALID_INPUT', { problems: [{ field: `line ${line.number}`, rule }] })
}
