import { groupBy } from '#core/model/base/group-by.ts'
import { listed } from '#core/model/words.ts'
import type { Estate } from './estate.ts'

/** What a plan has none of, by the roles of services. */
const notDrawn: ReadonlyMap<string, string> = new Map([
  ['director', 'Directors'],
  ['edgeserver', 'Edge Servers'],
  ['mediationserver', 'Mediation Servers'],
  ['archivingserver', 'Archiving Servers'],
  ['monitoringserver', 'Monitoring Servers'],
  ['wacserver', 'Office Web Apps Servers'],
  ['pstngateway', 'PSTN gateways'],
])

/** Says what is left out of the services, once for each file and role. */
export function sayLeftOut({ services, nameOf, on, remarks }: Estate): void {
  for (const [{ file }, own] of groupBy(services, ({ entry }) => entry.of.table)) {
    const apart = own.filter(
      ({ role, fqdn }) =>
        notDrawn.has(role) &&
        !isPartOfPool(
          role,
          on(fqdn).map((one) => one.role),
        ),
    )
    for (const [role, all] of groupBy(apart, (one) => one.role)) {
      const names = [...new Set(all.map(({ fqdn }) => nameOf(fqdn)))]
      const text = `A plan has no ${notDrawn.get(role)}, so ${listed(names)} ${names.length > 1 ? 'are' : 'is'} left out.`
      remarks.say(`role ${role}`, { type: 'notUnderstood', text, file })
    }
  }
}

/** Mediation on Front Ends is a part of their pool. */
const isPartOfPool = (role: string, beside: readonly string[]): boolean =>
  role === 'mediationserver' && beside.includes('registrar')
