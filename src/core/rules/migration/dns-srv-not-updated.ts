import { lastHomesGone } from '#core/domain/migration/last-homes.ts'
import { earlier } from '#core/domain/migration/steps.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'

export const dnsSrvNotUpdated: Rule = {
  id: 'migration/dns-srv-not-updated',
  severity: 'info',
  when: 'transition',
  title: 'The DNS SRV records lead to Lync 2013 before the last older pool goes',
  source: { keys: ['SRV'], basis: 'stated' },

  *check(at) {
    const gone = lastHomesGone(
      earlier(at).map(({ graph }) => graph),
      at.graph,
    )
    if (gone.length === 0) return
    const domains = at.sipDomains.length > 0 ? listed(at.sipDomains) : 'every SIP domain'
    yield {
      entities: idsOf(gone),
      message: `With ${listed(namesOf(gone))} the last older pool goes that users were homed on. Clients find their server by DNS. Let the SRV records of ${domains} name a Lync 2013 pool before.`,
    }
  },
}
