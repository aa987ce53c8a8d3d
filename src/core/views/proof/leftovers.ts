import { isDoneUntil, operationsUntil } from '#core/domain/migration/step-operations.ts'
import { earlier, poolsOf } from '#core/domain/migration/steps.ts'
import { accountOf, isHandedOn } from '#core/domain/reachability/lookup-accounts.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { backcompatSiteNeeded } from '#core/rules/migration/backcompat-site-needed.ts'
import { backcompatsiteLeft } from '#core/rules/migration/backcompatsite-left.ts'
import { cmsNotMoved } from '#core/rules/migration/cms-not-moved.ts'
import { everHad, formerChatPools } from './former.ts'
import { evidence, type Point, said, together, type Verdict } from './verdict.ts'

const lookupAccounts: Point = {
  id: 'lookup-accounts',
  title: 'The Lookup accounts are deleted',
  source: 'PROC',
  touchedBy: ['endpoint', 'migration/lookup-account-left'],
  isAboutTheWay: true,
  isAsked: (at) => formerChatPools(at).length > 0,
  judge: (at) =>
    together(
      formerChatPools(at).map(({ entity }) => {
        const { id, name } = entity
        const account = accountOf(at, entity)
        if (account && [at, ...earlier(at)].some((step) => isHandedOn(step, entity, account))) {
          return { evidence: [evidence(`The Lookup account of ${name} goes on with the upgrade.`, id)] }
        }
        if (account) return { against: [evidence(`The Lookup account ${account} of ${name} is left. Delete it.`, id)] }
        return isDoneUntil(at, 'deleteLookupAccount', id)
          ? { evidence: [evidence(`The Lookup account of ${name} is deleted.`, id)] }
          : { unknown: [evidence(`The Lookup address of ${name} is not known, and no step deletes its account.`, id)] }
      }),
    ),
}

const trustedApplications: Point = {
  id: 'trusted-applications',
  title: 'The trusted application pools of Lync 2010 Group Chat are removed',
  source: 'PROC',
  touchedBy: ['migration/trusted-app-left'],
  isAboutTheWay: true,
  isAsked: (at) => formerChatPools(at).some(({ entity }) => entity.generation === 'lync2010'),
  judge: (at) =>
    together(
      formerChatPools(at).flatMap(
        ({ entity: { id, name, generation, trustedApplicationPool: pool } }): readonly Partial<Verdict>[] => {
          if (generation !== 'lync2010') return []
          if (isDoneUntil(at, 'removeTrustedApplicationPool', id)) {
            return [{ evidence: [evidence(`The trusted application pool of ${name} is removed.`, id)] }]
          }
          return pool
            ? [{ against: [evidence(`The trusted application pool ${pool} of ${name} is left. Remove it.`, id)] }]
            : [{ unknown: [evidence(`No step removes the trusted application pool of ${name}.`, id)] }]
        },
      ),
    ),
}

const hasOcs = ({ graph }: Moment): boolean => poolsOf(graph, 'ocs2007r2').length > 0

const backCompatSite: Point = {
  id: 'backcompatsite',
  title: 'BackCompatSite is removed',
  source: 'REMBC',
  touchedBy: ['migration/backcompatsite-left', 'migration/backcompat-site-needed'],
  isAboutTheWay: true,
  isAsked: (at) => everHad(at, hasOcs),
  judge: (at) => {
    const isRemoved =
      operationsUntil(at, 'removeBackCompatSite').length > 0 ||
      earlier(at).some(({ graph }) => graph.all('site').some(({ name }) => isSameName(name, 'BackCompatSite')))
    const against = hasOcs(at)
      ? [evidence(`${at.name} still has OCS 2007 R2 pools. BackCompatSite goes when they are gone.`)]
      : [backcompatsiteLeft, backcompatSiteNeeded].flatMap((rule) => said(rule, at))
    if (against.length > 0) return together([{ against }])
    return isRemoved
      ? together([{ evidence: [evidence('BackCompatSite is removed with the last OCS 2007 R2 pool.')] }])
      : together([{ unknown: [evidence('No step merges the OCS topology or removes BackCompatSite.')] }])
  },
}

const centralManagement: Point = {
  id: 'central-management',
  title: 'The Central Management Server is on Lync Server 2013',
  source: 'CMS',
  touchedBy: ['topology/one-cms', 'migration/cms-not-moved', 'coexistence/not-side-by-side'],
  touchedIn: ['pool'],
  isAboutTheWay: true,
  isAsked: (at) => everHad(at, ({ graph }) => poolsOf(graph, 'lync2010').length > 0),
  judge: (at) => {
    const holders = at.graph.all('pool').filter(({ holdsCms }) => holdsCms)
    const text = 'Which pool holds the Central Management Server is not known. Say it of that pool.'
    const lost = said(cmsNotMoved, at)
    return together([
      ...holders.map(({ id, name, generation }) =>
        generation === 'lync2013'
          ? { evidence: [evidence(`${name} holds it.`, id)] }
          : { against: [evidence(`${name} still holds it. Move it to a Lync 2013 pool.`, id)] },
      ),
      { against: lost },
      ...(holders.length + lost.length === 0 ? [{ unknown: [evidence(text)] }] : []),
    ])
  },
}

export const leftoverPoints: readonly Point[] = [lookupAccounts, trustedApplications, backCompatSite, centralManagement]
