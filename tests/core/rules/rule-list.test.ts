import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { advisedRules } from '#core/advice/index.ts'
import type { Advice } from '#core/model/rule/advice.ts'
import { rules } from '#core/rules/index.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../../src/core/rules/*/*.ts', { eager: true })
const files = Object.keys(modules)
  .map((path) => path.replace('../../../src/core/rules/', '').replace('.ts', ''))
  .filter((name) => !name.endsWith('/index'))

const advised = Object.entries(
  import.meta.glob<Record<string, Advice>>('../../../src/core/advice/*/*.ts', { eager: true }),
)
  .map(([path, module]) => [path.replace('../../../src/core/advice/', '').replace('.ts', ''), module] as const)
  .filter(([name]) => !name.endsWith('/index') && !name.startsWith('parts/'))

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
  R051: 'policy/nobody-enabled',
  R053: 'policy/dangling-reference',
  R054: 'policy/masked-by-user-policy',
  R055: 'policy/site-of-chat-pool',
  R056: 'policy/granted-before-move',
  R058: 'user/spaces-in-name',
  R059: 'user/replication-pending',
  R060: 'user/moved-back',
  R062: 'user/duplicate-display-name',
  R063: 'user/federated-on-2013',
  R064: 'category/nested-on-2013',
  R065: 'category/root-used',
  R066: 'category/duplicate-name',
  R067: 'room/duplicate-name',
  R068: 'room/name-equals-category',
  R069: 'room/no-category',
  R070: 'room/name-too-long',
  R071: 'room/description-too-long',
  R072: 'room/member-outside-category',
  R073: 'category/creators-outside-scope',
  R074: 'category/allowed-and-denied',
  R075: 'category/no-creators',
  R076: 'room/presenters-on-normal',
  R077: 'room/auditorium-silent',
  R078: 'room/presenter-not-member',
  R079: 'room/invitations-blocked',
  R081: 'room/category-change-drops-members',
  R082: 'category/delete-not-empty',
  R083: 'room/disabled-hidden',
  R084: 'category/history-off',
  R085: 'category/file-upload-legacy-only',
  R086: 'category/legacy-scope-widened',
  R087: 'category/legacy-name-format',
  R088: 'addin/not-registered',
  R089: 'addin/url-scheme',
  R090: 'addin/length',
  R091: 'addin/duplicate-name',
  R094: 'addin/removed-in-use',
  R095: 'addin/migration-unverified',
  R096: 'addin/page-host-removed',
  R097: 'capacity/server-concurrent',
  R098: 'capacity/active-servers',
  R099: 'capacity/total-servers',
  R100: 'capacity/pool-concurrent',
  R101: 'capacity/deployment-concurrent',
  R102: 'capacity/provisioned',
  R103: 'capacity/endpoints',
  R104: 'capacity/n-minus-1',
  R105: 'capacity/single-point',
  R106: 'capacity/access-entries',
  R107: 'capacity/invitations',
  R108: 'capacity/room-size',
  R109: 'capacity/participant-list',
  R110: 'capacity/legacy-servers',
  R111: 'capacity/legacy-users',
  R112: 'capacity/home-pool',
  R113: 'capacity/target-cannot-hold-source',
  R114: 'topology/single-server-grow',
  R115: 'topology/single-type-many-servers',
  R116: 'topology/prefer-multi',
  R117: 'topology/stretched-datacenters',
  R118: 'topology/stretched-not-front-end',
  R119: 'topology/active-placement',
  R120: 'topology/stretched-no-backup-store',
  R121: 'topology/mirror-placement',
  R123: 'topology/compliance-dr-instances',
  R124: 'topology/compliance-not-failed-over',
  R125: 'topology/branch-site',
  R126: 'topology/ad-domain',
  R127: 'topology/default-pool-for-site',
  R128: 'topology/data-residency',
  R133: 'topology/failed-over',
  R134: 'sql/one-chat-db-per-instance',
  R135: 'sql/store-missing',
  R136: 'sql/version',
  R137: 'sql/express-only-on-se',
  R138: 'sql/with-backend',
  R139: 'sql/alwayson',
  R140: 'sql/ocs-collation',
  R141: 'sql/ocs-db-separate',
  R142: 'filestore/unc',
  R145: 'compliance/store-missing',
  R146: 'compliance/separate-server-needless',
  R147: 'compliance/legacy-collocated',
  R148: 'compliance/legacy-multiple',
  R149: 'compliance/gap',
  R150: 'compliance/no-adapter',
  R151: 'migration/target-missing',
  R152: 'migration/order-chat-last',
  R153: 'migration/home-removed-before-chat',
  R154: 'migration/content-lost',
  R155: 'migration/name-overwrite',
  R156: 'migration/type-clash',
  R157: 'migration/room-clash-in-source',
  R158: 'migration/flatten-renames',
  R159: 'migration/flatten-too-long',
  R160: 'migration/root-managers',
  R161: 'migration/invitations-forced-off',
  R162: 'migration/federated',
  R163: 'migration/files-not-copied',
  R164: 'migration/disabled-rooms',
  R165: 'migration/start-date',
  R166: 'migration/partial-level',
  R167: 'migration/target-standard-edition',
  R168: 'migration/split-source',
  R169: 'migration/merge-sources',
  R170: 'migration/wrong-direction',
  R171: 'migration/services-not-stopped',
  R172: 'migration/source-still-live',
  R173: 'migration/audience-not-enabled',
  R174: 'migration/no-backup',
  R176: 'migration/dropped-settings',
  R177: 'migration/visibility',
  R179: 'migration/rollback-content',
  R180: 'migration/cms-not-moved',
  R181: 'migration/pool-not-empty',
  R182: 'migration/trusted-app-left',
  R183: 'migration/lookup-account-left',
  R184: 'migration/backcompatsite-left',
  R185: 'migration/legacy-edit-after-export',
  R186: 'endpoint/uri-in-use',
  R187: 'endpoint/steals-live-pool',
  R188: 'endpoint/two-legacy-same-uri',
  R189: 'endpoint/format',
  R190: 'endpoint/target',
  R191: 'endpoint/several-per-pool',
  R192: 'endpoint/uri-changed',
  R193: 'endpoint/unneeded',
  R194: 'endpoint/two-sources-one-uri',
  R195: 'endstate/legacy-chat-remains',
  R196: 'endstate/no-2013-chat',
  R197: 'endstate/legacy-lync-remains',
  R198: 'endstate/users-on-legacy',
  R199: 'endstate/legacy-clients',
  R203: 'migration/category-clash-in-source',
  R204: 'category/name-too-long',
  R205: 'room/privacy-of-other-generation',
  R206: 'category/deny-list-on-legacy',
  R207: 'category/managers-on-2013',
  R208: 'policy/not-grantable',
  R209: 'client/automatic-other-address',
  R210: 'sql/two-front-end-pools-one-server',
  R211: 'topology/pool-in-branch-site',
  R212: 'room/category-changed',
  R213: 'migration/dns-srv-not-updated',
  R214: 'topology/duplicate-fqdn',
  R215: 'sql/legacy-computer-shared',
  R216: 'topology/one-cms',
  R217: 'migration/backcompat-site-needed',
  R218: 'topology/legacy-chat-not-mirrored',
  R219: 'topology/stretched-next-hop',
  R220: 'client/pool-stopped',
}

/** Rules of the product itself. */
const own = [
  'client/need-unmet',
  'isolation/no-chat-pool',
  'isolation/expected-interaction',
  'plan/dangling-reference',
  'plan/details-missing',
  'waiver/stale',
]

describe('the list of rules', () => {
  it('holds the catalogue as far as it is implemented, and the rules of the product', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual([...Object.values(catalogue), ...own].sort())
  })

  it('holds each rule file once, under the name of its file', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(files.sort())
    for (const { id } of rules) expect(exported(id)).toContain(rules.find((rule) => rule.id === id))
  })

  it('has advice on each of them, under the same name', () => {
    expect(advisedRules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
    expect(advised.map(([name]) => name).sort()).toEqual(files.sort())
    for (const [name, module] of advised) expect(Object.values(module).map(({ rule }) => rule)).toEqual([name])
  })

  it('names the rules without a module, none of which has one', () => {
    for (const { number, id, reason } of notImplemented) {
      expect(Object.keys(catalogue)).not.toContain(number)
      expect(files).not.toContain(id)
      expect(reason).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(new Set(notImplemented.map(({ number }) => number)).size).toBe(notImplemented.length)
  })

  it('is suppressed by rules that there are', () => {
    const parents = rules.flatMap(({ suppressedBy }) => Object.keys(suppressedBy ?? {}))
    const known = rules.map(({ id }) => id)
    expect(parents.filter((parent) => !known.includes(parent))).toEqual([])
  })
})

it('cites a topic, but for rules that the planner makes for itself', () => {
  const withoutTopic = rules.filter(({ source }) => source.keys.every((key) => key === 'PLANNER'))
  expect(withoutTopic.map(({ id }) => id).sort(), 'Fill in the source of a rule that is not listed here.').toEqual([
    'plan/dangling-reference',
    'plan/details-missing',
    'waiver/stale',
  ])
})

describe.each(advisedRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what must hold, why, and what to do', () => {
    expect(rule.title).toMatch(/^\p{Lu}.*[^.]$/u)
    expect(rule.rationale).toMatch(/^\p{Lu}.*\.$/u)
    expect(rule.howToFix).toMatch(/^\p{Lu}.*\.$/u)
    const { title, rationale, howToFix } = rule
    expect(
      `${title} ${rationale} ${howToFix}`,
      `Fill in src/core/rules/${id}.ts and src/core/advice/${id}.ts.`,
    ).not.toContain('Fill in: ')
  })

  it('has a test', () => {
    expect(existsSync(`tests/rules/${id}.test.ts`)).toBe(true)
  })
})

const exported = (id: string): readonly unknown[] => Object.values(modules[`../../../src/core/rules/${id}.ts`] ?? {})
