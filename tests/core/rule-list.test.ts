import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '#core/rules/index.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../src/core/rules/*/*.ts', { eager: true })
const files = Object.keys(modules)
  .map((path) => path.replace('../../src/core/rules/', '').replace('.ts', ''))
  .filter((name) => !name.endsWith('/index'))

/** The catalogue's rules that this version implements, by their number. */
const catalogue: Readonly<Record<string, string>> = {
  R001: 'hosting/missing-home',
  R002: 'hosting/generation-mismatch',
  R003: 'hosting/home-not-alive',
  R005: 'hosting/cross-forest-home',
  R006: 'hosting/collocated-on-enterprise',
  R007: 'hosting/standard-edition-fqdn',
  R008: 'hosting/standard-edition-not-ha',
  R009: 'hosting/standard-edition-evaluation',
  R010: 'hosting/new-legacy-pool-in-mixed-env',
  R011: 'hosting/new-ocs-chat-pool-after-merge',
  R012: 'hosting/chat-server-on-other-role',
  R013: 'coexistence/three-generations',
  R014: 'coexistence/migrate-from-both',
  R015: 'coexistence/two-chat-deployments',
  R018: 'coexistence/use-2013-tools',
  R019: 'coexistence/sql-instance-shared',
  R020: 'coexistence/fqdn-reused',
  R021: 'coexistence/cross-forest',
  R022: 'coexistence/not-side-by-side',
  R023: 'coexistence/ocs-not-merged',
  R024: 'coexistence/ocs-change-not-remerged',
  R025: 'coexistence/ad-not-prepared',
  R201: 'coexistence/new-role-before-upgrade',
  R026: 'isolation/room-category-cross-pool',
  R027: 'isolation/addin-cross-pool',
  R029: 'isolation/category-parent-cross-pool',
  R030: 'isolation/moved-without-import',
  R031: 'isolation/same-name-illusion',
  R032: 'isolation/split-audience',
  R033: 'isolation/room-unreachable-by-all',
  R034: 'isolation/client-switch-needed',
  R035: 'client/lync2013-legacy-chat',
  R036: 'client/lync2013-user-not-on-2013',
  R037: 'client/lync2013-policy-disabled',
  R038: 'client/legacy-two-pools',
  R039: 'client/legacy-unconfigured',
  R040: 'client/legacy-multi-sip-domain',
  R041: 'client/legacy-no-friendly-endpoint',
  R042: 'client/legacy-target-gone',
  R043: 'client/lync2013-on-ocs',
  R044: 'client/lync2010-on-ocs',
  R045: 'client/lync2013-on-2010-no-chat',
  R046: 'client/im-client-has-no-rooms',
  R047: 'client/communicator-on-2013',
  R048: 'client/files-invisible',
  R049: 'client/online-user',
  R050: 'client/addin-visibility',
  R110: 'capacity/legacy-servers',
  R195: 'endstate/legacy-chat-remains',
  R196: 'endstate/no-2013-chat',
  R197: 'endstate/legacy-lync-remains',
  R198: 'endstate/users-on-legacy',
  R199: 'endstate/legacy-clients',
}

/** Rules of the product itself. */
const own = [
  'isolation/no-chat-pool',
  'isolation/expected-interaction',
  'plan/dangling-reference',
  'plan/details-missing',
  'waiver/stale',
]

/** Rules of the catalogue that do not exist yet and will suppress one of these. */
const announced = ['migration/home-removed-before-chat']

describe('the list of rules', () => {
  it('holds the catalogue as far as it is implemented, and the rules of the product', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([...Object.values(catalogue), ...own].sort())
  })

  it('holds each rule file once, under the name of its file', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort())
    for (const { id } of rules) expect(exported(id)).toContain(rules.find((rule) => rule.id === id))
  })

  it('names the rules without a module, none of which has one', () => {
    for (const { number, id, reason } of notImplemented) {
      expect(Object.keys(catalogue)).not.toContain(number)
      expect(files).not.toContain(id)
      expect(reason).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(new Set(notImplemented.map(({ number }) => number)).size).toBe(notImplemented.length)
  })

  it('is suppressed by rules that there are or will be', () => {
    const parents = rules.flatMap(({ suppressedBy }) => Object.keys(suppressedBy ?? {}))
    const known = [...rules.map(({ id }) => id), ...announced]
    expect(parents.filter((parent) => !known.includes(parent))).toEqual([])
  })
})

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what must hold, why, and what to do', () => {
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u)
    expect(rule.rationale).toMatch(/^\p{Lu}.*\.$/u)
    expect(rule.howToFix).toMatch(/^\p{Lu}.*\.$/u)
  })

  it('has a test', () => {
    expect(existsSync(`tests/rules/${id}.test.ts`)).toBe(true)
  })
})

const exported = (id: string): readonly unknown[] => Object.values(modules[`../../src/core/rules/${id}.ts`] ?? {})
