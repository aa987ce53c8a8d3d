import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName, fileWord } from '#core/model/file-name.ts'
import { hostileNames } from '../../support/drawn-plans.ts'

const named = (name: string) => fileName([fileWord(name, 'plan')], 'plan.json')

/** What Windows, macOS, Linux, shares and archives refuse, hide or take for something else. */
function expectSafe(name: string): void {
  expect(name.length).toBeLessThanOrEqual(120 - '.zip'.length)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(240)
  expect(name).not.toMatch(/[<>:"/\\|?*%\s]|[. ]$|^[.\-~]|\.\.|[\p{C}\p{Default_Ignorable_Code_Point}]/u)
  expect(name).not.toMatch(/^(con|prn|aux|nul|com\p{Number}|lpt\p{Number})(\.|$)/iu)
  expect(name).toBe(name.normalize('NFC'))
}

describe('the name of a file that is proposed', () => {
  it.each([
    ['Contoso', 'contoso.plan.json'],
    ['Move of Contoso Inc.', 'move-of-contoso-inc.plan.json'],
    ['..', 'plan.plan.json'],
    ['.htaccess', 'htaccess.plan.json'],
    ['', 'plan.plan.json'],
    ['CON', 'plan-con.plan.json'],
    ['con.toso', 'plan-con.toso.plan.json'],
    ['com¹', 'plan-com¹.plan.json'],
    ['Nul ', 'plan-nul.plan.json'],
    ['contoso', 'contoso.plan.json'],
    ['Zürich', 'zürich.plan.json'],
    ['Zu\u0308rich', 'zürich.plan.json'],
    ['a\u3164b\u202ec', 'abc.plan.json'],
    ['../../etc/passwd', 'etc-passwd.plan.json'],
    ['x'.repeat(500), `${'x'.repeat(106)}.plan.json`],
    ['計'.repeat(500), `${'計'.repeat(76)}.plan.json`],
  ])('of %j', (plan, name) => {
    expect(named(plan)).toBe(name)
    expectSafe(name)
  })

  it('keeps the shorter word where two do not fit', () => {
    const name = fileName([fileWord('x'.repeat(500), 'plan'), fileWord('today', 'stage')], 'reach.csv')
    expect(name).toBe(`${'x'.repeat(100)}.today.reach.csv`)
  })

  it.each(hostileNames)('is safe of %s', (_, name) => expectSafe(named(name)))

  it('is safe of whatever the words are', () => {
    const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('aux', 'LPT1.', '.', 'ﷺ'))
    fc.assert(
      fc.property(word, word, (plan, stage) =>
        expectSafe(fileName([fileWord(plan, 'plan'), fileWord(stage, 'stage')], 'runbook.md')),
      ),
    )
  })
})
