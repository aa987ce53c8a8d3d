import type { Pool } from '#core/model/entity.ts'
import { cmdlet, fieldValue, file, nothing, plain, present, text, type Value } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { changed, ids, type Part, type Transition } from '../step/transition.ts'

/** The move of the Central Management Server, which Lync Server 2010 and 2013 have but one of. */
export const managementServer: Part = (transition) => {
  const target = changed(transition, 'pool').find(({ before, after }) => after.holdsCms && !before.holdsCms)?.after
  const source = transition.was.all('pool').find(({ holdsCms }) => holdsCms)
  if (!target || source?.id === target.id) return []
  return [moveCms(transition, source, target), ...(source ? [removeOldCms(source, target)] : [])]
}

/**
 * A Standard Edition server has its database on itself. Host and instance of a SQL instance that is written
 * `host\\name`.
 */
function sqlOf(pool: Pool): { readonly SqlServerFqdn: Value; readonly SqlInstanceName: Value } {
  if (pool.edition === 'standard' && !pool.sqlInstance) {
    return { SqlServerFqdn: fieldValue(pool, 'fqdn', pool.fqdn), SqlInstanceName: text('rtc') }
  }
  const [host, instance] = (pool.sqlInstance ?? '').split('\\')
  const SqlServerFqdn = fieldValue(pool, 'sqlInstance', host)
  return {
    SqlServerFqdn:
      SqlServerFqdn.type === 'placeholder'
        ? { ...SqlServerFqdn, name: `SQL server of ${plain(pool.name)}` }
        : SqlServerFqdn,
    SqlInstanceName: fieldValue(pool, 'sqlInstance', instance),
  }
}

const moveCms = ({ was }: Transition, source: Pool | undefined, target: Pool): RunbookStep =>
  step({
    id: `move-cms:${target.id}`,
    kind: 'powershell',
    title: `Move the Central Management Server to ${target.name}`,
    preconditions: [
      `It is run on a Front End of ${target.name}, whose Front End service runs, by a member of RTCUniversalServerAdmins who is a sysadmin of both SQL instances.`,
      ...(target.edition === 'standard'
        ? [`The Deployment Wizard has prepared ${target.name} as the first Standard Edition server.`]
        : []),
      'Enable-CsTopology succeeds before the move; else the Central Management Server is lost.',
    ],
    actions: [
      run(cmdlet('Export-CsConfiguration', { FileName: file('configuration.zip') })),
      run(cmdlet('Export-CsLisConfiguration', { FileName: file('lis-configuration.zip') })),
      run(cmdlet('Install-CsDatabase', { CentralManagementDatabase: present, ...sqlOf(target) })),
      run(cmdlet('Enable-CsTopology')),
      run(cmdlet('Move-CsManagementServer')),
      note('It shows the current and the proposed state, and asks: compare both ends before you answer.'),
      words(
        `Run setup of Lync Server (Setup or Remove Lync Server Components) on the Front Ends of ${target.name}, then on those of ${source?.name ?? 'the older pool'}; then restart those of ${target.name}.`,
      ),
    ],
    checks: [run(cmdlet('Get-CsManagementStoreReplicationStatus')), words('Every server is up to date.')],
    wayBack: [
      words(`Move it back${source ? ` to ${source.name}` : ''} with Move-CsManagementServer, run there.`),
      words('Where nothing holds it any more, the exported files bring it back.'),
    ],
    downtime: 'Nothing can be configured while it moves.',
    entities: ids([target, source, ...was.all('pool').filter(({ holdsCms }) => holdsCms)]),
    sources: ['CMS'],
  })

const removeOldCms = (source: Pool, target: Pool): RunbookStep =>
  step({
    id: `remove-old-cms:${source.id}`,
    kind: 'powershell',
    title: `Remove the old management database of ${source.name}`,
    preconditions: [
      `${target.name} holds the Central Management Server, and every server has been up to date for some days.`,
    ],
    actions: [run(cmdlet('Uninstall-CsDatabase', { CentralManagementDatabase: present, ...sqlOf(source) }))],
    checks: [run(cmdlet('Get-CsManagementStoreReplicationStatus'))],
    wayBack: [words('Restore it from the backup of the SQL instance.')],
    isDestructive: true,
    entities: ids([source]),
    sources: ['CMS'],
  })

/** The default chat pool of a site. */
export const siteDefaults: Part = (transition) =>
  [
    ...changed(transition, 'site')
      .filter(({ fields }) => fields.includes('defaultChatPool'))
      .map(({ after }) => after),
    ...transition.is.all('site').filter((site) => site.defaultChatPool && !transition.was.get('site', site.id)),
  ].map((site) => {
    const chatPool = transition.is.get('chatPool', site.defaultChatPool)
    const DefaultPersistentChatPool: Value = chatPool ? fieldValue(chatPool, 'fqdn', chatPool.fqdn) : nothing
    const before = transition.was.get('site', site.id)?.defaultChatPool
    const was = transition.was.get('chatPool', before)
    return step({
      id: `site-default:${site.id}`,
      kind: 'powershell',
      title: chatPool
        ? `Make ${chatPool.name} the default chat pool of ${site.name}`
        : `Take the default chat pool from ${site.name}`,
      actions: [run(cmdlet('Set-CsSite', { Identity: text(site.name), DefaultPersistentChatPool }))],
      checks: [run(cmdlet('Get-CsSite', { Identity: text(site.name) }))],
      wayBack: [words(`Set it back to ${was ? was.name : 'none'}.`)],
      entities: ids([site, chatPool]),
      sources: ['PS:Set-CsSite'],
    })
  })
