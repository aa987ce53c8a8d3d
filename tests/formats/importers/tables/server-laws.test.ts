import fc from 'fast-check'
import { expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { read } from '../../../support/import-tables.ts'
import { chatPool, planOf } from '../../../support/plan-builder.ts'

interface Server {
  readonly host: string
  readonly isActive: boolean
}

const hosts = ['pc1', 'pc2', 'pc3', 'pc4']
const servers = fc
  .tuple(fc.subarray(hosts, { minLength: 1 }), fc.nat(3))
  .map(([found, at]) => found.map((host, index): Server => ({ host, isActive: index <= at })))

/** Files as an estate with these servers would have them, which call them as they like. */
const views: Readonly<Record<string, (all: readonly Server[], nameOf: (host: string) => string) => string>> = {
  active: (all, nameOf) => services('ActiveServersList', namesOf(all.filter(isActive), nameOf)),
  both: (all, nameOf) =>
    services(
      'ActiveServersList,InactiveServersList',
      `${namesOf(all.filter(isActive), nameOf)},${namesOf(
        all.filter((one) => !isActive(one)),
        nameOf,
      )}`,
    ),
  computers: (all, nameOf) => ['Pool,Fqdn', ...all.map(({ host }) => `pc.x,${nameOf(host)}`)].join('\n'),
  pools: (all, nameOf) =>
    `Identity,ComputersList,ServicesList\npc.x,${namesOf(all, nameOf)},PersistentChatServer:pc.x\n`,
}

const isActive = (server: Server): boolean => server.isActive
const namesOf = (all: readonly Server[], nameOf: (host: string) => string) =>
  all.map(({ host }) => nameOf(host)).join(';')
const services = (headings: string, cells: string) =>
  `Identity,Version,Registrar,${headings}\nPersistentChatServer:pc.x,6,Registrar:fe.x,${cells}\n`

const names = { short: (host: string) => host, long: (host: string) => `${host}.contoso.com` }
const file = fc.record({
  view: fc.constantFrom(...Object.keys(views)),
  spelling: fc.constantFrom('short' as const, 'long' as const),
})

it('files that agree take no server away and add none, whichever of them, in whatever order and however they call them', () => {
  fc.assert(
    fc.property(
      servers,
      fc.constantFrom('short' as const, 'long' as const),
      fc.array(file, { minLength: 1, maxLength: 4 }),
      (all, spelling, told) => {
        const known = all.map(({ host, isActive: active }) => ({
          fqdn: names[spelling](host),
          active,
          dataCenter: 'North',
        }))
        const plan = planOf([chatPool('pc', 'lync2013', { fqdn: 'pc.x', servers: known })])
        const files = Object.fromEntries(
          told.map((one, at) => [`${at}.csv`, views[one.view]?.(all, names[one.spelling]) ?? '']),
        )
        const [stage] = plan.stages
        if (!stage) throw new Error('A plan has a stage.')
        const imported = read(files)
        const intake = intakeOf(plan, stage, imported)
        const after = takeIn(plan, stage.id, intake, { ...usualChoice, isRemoved: () => true }, []).stages[0]
        const found = after?.topology.chatPool.get('chatPool:pc')?.servers ?? []
        expect(found.map(({ fqdn, ...rest }) => ({ fqdn: fqdn.split('.')[0], ...rest }))).toEqual(
          known.map(({ fqdn, ...rest }) => ({ fqdn: fqdn.split('.')[0], ...rest })),
        )
        expect(imported.notices.filter(({ text }) => text.includes('disagree'))).toEqual([])
        expect(intake.losses.filter(({ type }) => type === 'notActive')).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
