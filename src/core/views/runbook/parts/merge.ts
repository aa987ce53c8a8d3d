import { cmdlet, file, present } from '../step/cmdlet.ts'
import { note, type RunbookStep, run, step, words } from '../step/runbook.ts'
import { ids, operations, type Part, removed, type Transition } from '../step/transition.ts'
import { publishers } from '../step/words.ts'

const ocsPools = (transition: Transition) => ({
  was: transition.was.all('pool').filter(({ generation }) => generation === 'ocs2007r2'),
  gone: removed(transition, 'pool').filter(({ generation }) => generation === 'ocs2007r2'),
})

/** Where pools of OCS 2007 R2 go, the merge comes after them. */
const isAfterRemoval = (transition: Transition): boolean => ocsPools(transition).gone.length > 0

/** The merge that lets OCS 2007 R2 and Lync 2013 talk. */
export const mergeBefore: Part = (transition) =>
  operations(transition, 'mergeLegacyTopology').length === 0 || isAfterRemoval(transition)
    ? []
    : [merge(transition), importPolicies(transition)]

/** The merge that tells Lync 2013 what of OCS 2007 R2 is gone. */
export const mergeAfter: Part = (transition) =>
  operations(transition, 'mergeLegacyTopology').length > 0 && isAfterRemoval(transition) ? [merge(transition)] : []

const merge = (transition: Transition): RunbookStep =>
  step({
    id: 'merge-topology',
    kind: 'powershell',
    title: isAfterRemoval(transition) ? 'Merge the topology of OCS 2007 R2 again' : 'Merge the topology of OCS 2007 R2',
    preconditions: [
      'The WMI Backward Compatibility package (OCSWMIBC.msi) is installed where the merge is run.',
      publishers,
      isAfterRemoval(transition) ? 'What goes is deactivated.' : 'The servers of OCS 2007 R2 have their updates.',
    ],
    actions: [
      note('The Merge wizard of Topology Builder does the same, and asks for the Edge Servers.'),
      run(cmdlet('Get-CsTopology', { AsXml: present }, cmdlet('Out-File', { FilePath: file('topology-before.xml') }))),
      run(cmdlet('Merge-CsLegacyTopology', { TopologyXmlFileName: file('merged-topology.xml') })),
      run(cmdlet('Publish-CsTopology', { FileName: file('merged-topology.xml') })),
      run(cmdlet('Enable-CsTopology')),
    ],
    checks: [
      words(
        isAfterRemoval(transition)
          ? 'Topology Builder does not show what was removed any more.'
          : 'Topology Builder shows the pools of OCS 2007 R2 under BackCompatSite.',
      ),
    ],
    wayBack: [
      run(cmdlet('Publish-CsTopology', { FileName: file('topology-before.xml') })),
      run(cmdlet('Enable-CsTopology')),
    ],
    entities: ids([...ocsPools(transition).was, ...transition.is.all('site').filter(isBackCompat)]),
    sources: ['MERGE', 'PS:Merge-CsLegacyTopology'],
  })

const isBackCompat = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === 'backcompatsite'

const importPolicies = (transition: Transition): RunbookStep =>
  step({
    id: 'import-legacy-policies',
    kind: 'powershell',
    title: 'Import the policies and conference directories of OCS 2007 R2',
    preconditions: ['The merged topology is published.'],
    actions: [run(cmdlet('Import-CsLegacyConfiguration')), run(cmdlet('Import-CsLegacyConferenceDirectory'))],
    checks: [words('The Control Panel of Lync Server 2013 shows the policies.')],
    wayBack: [words('Remove what was imported in the Control Panel; OCS 2007 R2 keeps its own.')],
    entities: ids(ocsPools(transition).was),
    sources: ['IMPORT'],
  })

/** What the merge left in the topology, taken out last. */
export const backCompatSite: Part = (transition) =>
  operations(transition, 'removeBackCompatSite').length === 0
    ? []
    : [
        step({
          id: 'remove-backcompatsite',
          kind: 'manual',
          title: 'Remove BackCompatSite',
          preconditions: ['No server of OCS 2007 R2 is left, nor an Edge Server of it.'],
          actions: [
            words('Run the Merge wizard once more with an empty list of Edge Servers.'),
            words('Delete BackCompatSite in Topology Builder, and publish.'),
          ],
          checks: [words('Topology Builder shows no server of OCS 2007 R2.')],
          wayBack: [words('Merge the topology again.')],
          isDestructive: true,
          entities: ids(transition.was.all('site').filter(isBackCompat)),
          sources: ['REMBC'],
        }),
      ]
