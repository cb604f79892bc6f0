import type { Endpoint } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { FieldProblem } from '#shared/errors/codes.ts'

/** Nested deeper than the stack is refused like any other malformed input. */
function safelyParsed(endpoint: Endpoint, input: unknown): ReturnType<Endpoint['input']['safeParse']> {
  try {
    return endpoint.input.safeParse(input)
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('INVALID_INPUT', { problems: [{ field: '', rule: 'depth' }] })
    throw error
  }
}

/** What came in, as the contract has it. @throws AppError INVALID_INPUT with the first problems */
export function parsed(endpoint: Endpoint, input: unknown): unknown {
  const result = safelyParsed(endpoint, input)
  if (result.success) return result.data
  const problems: FieldProblem[] = result.error.issues
    .slice(0, 20)
    .map((issue) => ({ field: issue.path.map(String).join('.').slice(0, 200), rule: issue.code }))
  throw new AppError('INVALID_INPUT', { problems })
}
