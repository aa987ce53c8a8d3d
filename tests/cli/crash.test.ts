import { afterAll, expect, it, vi } from 'vitest'
import { formatsFor } from '#formats/list.ts'
import { crashing } from '../formats/findings/reported.ts'
import { chatPool, planOf } from '../support/plan-builder.ts'

// The modules are shared among the tests: the command line is loaded anew, with nothing but the rule that stops.
vi.resetModules()
vi.doMock('#core/advice/index.ts', () => ({ advisedRules: [crashing] }))
const { runOn } = await import('../support/memory-host.ts')
afterAll(() => {
  vi.doUnmock('#core/advice/index.ts')
  vi.resetModules()
})

it.each(formatsFor('findings').map(({ id }) => id))(
  'as %s, a rule that stops is named, and the exit code is 2',
  async (format) => {
    const plan = planOf([chatPool('GC', 'lync2010')])
    for (const limit of ['error', 'never']) {
      const { code, out, errors } = await runOn({ plan }, 'check', 'plan', '--format', format, '--fail-on', limit)
      expect(code).toBe(2)
      expect(out).toContain('test/crash')
      expect(out).toContain('Out of luck.')
      expect(errors).toBe('Some rules stopped with an error of their own, so the plan was not fully checked.\n')
    }
  },
)
