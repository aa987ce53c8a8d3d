import { describe, expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import type { Generation } from '#core/model/entity.ts'
import { knownGroupChat } from '#formats/importers/group-chat-choice.ts'
import { topologyText } from '../../support/import-fixture.ts'
import { read } from '../../support/import-tables.ts'
import { chatPool, planOf } from '../../support/plan-builder.ts'

const fqdn = 'groupchat.contoso.com'
const services = (columns = '', cells = '') =>
  `Identity,ServiceId${columns}\nTrustedApplicationPool:${fqdn},1-E-1${cells}\n`
/** Both of a trusted application pool and of its host only that they are newer than any Group Chat can be. */
const topology = topologyText('mixed-versions')
  .replace(
    /ServiceVersion="5"(>\s*<ServiceId SiteId="1" RoleName="ExternalServer" Instance="8")/,
    'ServiceVersion="6"$1',
  )
  .replace(
    /(RoleName="ExternalServer" Instance="8" \/>\s*<DependsOn>\s*<Dependency.*RoleName="Registrar" Instance=)"2"/,
    '$1"1"',
  )

/** What is said of Group Chat, and what its generation becomes in a plan. */
function brought(file: string, generation: Generation | undefined, groupChat: readonly string[] = []) {
  const plan = planOf(generation ? [chatPool('gc', generation, { fqdn })] : [])
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const imported = read(file, { groupChat, knownGroupChat: knownGroupChat(plan) })
  const { added, changed } = intakeOf(plan, stage, imported)
  const after = [...added, ...changed.map((change) => change.after), ...stage.topology.chatPool.values()].find(
    (entity) => entity.kind === 'chatPool' && entity.fqdn === fqdn,
  )
  return {
    said: imported.notices.filter(({ text }) => text.startsWith('groupchat is taken')).map(({ text }) => text),
    generation: after?.kind === 'chatPool' && after.generation,
  }
}

const asKnown =
  'groupchat is taken for Group Chat, as the plan has it so; the files do not tell of which version it is.'
const applications = `TrustedApplicationPoolFqdn,ApplicationId\n${fqdn},urn:application:groupchat\n`

describe('Group Chat of which the files do not tell the version', () => {
  it.each([
    ['services without versions', services()],
    ['services of a version that it cannot be', services(',Version', ',6')],
    ['an application', applications],
    ['a topology whose pools are newer', topology],
  ])('stays what it is in the plan by %s', (_, file) => {
    for (const generation of ['ocs2007r2', 'lync2010'] as const) {
      expect(brought(file, generation)).toEqual({ said: [asKnown], generation })
      expect(brought(file, generation, [fqdn])).toEqual({ said: [asKnown], generation })
    }
    expect(brought(file, undefined, [fqdn])).toEqual({
      said: ['groupchat is taken for Lync 2010 Group Chat, as confirmed. Fill in its stores and compliance by hand.'],
      generation: 'lync2010',
    })
  })
})

it('Group Chat is of the version that the files tell, whatever the plan has', () => {
  expect(brought(services(',Version', ',5'), 'ocs2007r2')).toEqual({
    said: ['groupchat is taken for Lync 2010 Group Chat, as the plan has it as Group Chat.'],
    generation: 'lync2010',
  })
})
